# suite: jinn
# A supervisor forked without exec shows as what it is, to ps, pgrep and top; so does the scanner.
sleeper scan/web
service scan/web/log <<'RUN'
#!/bin/sh
exec jinn log /mnt/web-log
RUN
scan scan
eventually is_up scan/web
eventually is_up scan/web/log
shown() { tr '\0' ' ' <"/proc/$1/cmdline"; }
same "jinn supervise web " "$(shown "$(supervisor web)")"
same "jinn supervise web/log " "$(shown "$(supervisor web/log)")"
case $(cat "/proc/$(supervisor web)/comm") in jinn*) ;; *) fail "comm" ;; esac
case $(shown "$tree") in *svscan*scan*) ;; *) fail "the scanner is $(shown "$tree")" ;; esac
case $(shown "$(pid_of scan/web/log)") in "jinn log /mnt/web-log "*) ;; *) fail "the logger" ;; esac
# A name longer than what it replaces is shown whole, or as much of it as there is room for.
long=$(printf '%0200d' 7)
sleeper "scan/$long"
exits 0 s6-svscanctl -a scan
eventually is_up "scan/$long"
[ -n "$(process 'jinn supervise 000*')" ] || fail "a long name"
