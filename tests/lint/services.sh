# suite: jinn
# lint says of services what their supervisors will complain of, and of those that work nothing.
sleeper scan/good
service scan/good/log <<'RUN'
#!/bin/sh
exec cat >/dev/null
RUN
echo 3 >scan/good/notification-fd
echo '100 1000' >scan/good/restart-delay
echo RTMIN+3 >scan/good/down-signal
mkdir scan/good/data scan/good/env scan/good/logs scan/.git
gives 0 '' jinn lint scan
gives 0 '' jinn lint scan/good
gives 0 '' jinn lint scan/good/
gives 0 '' jinn lint scan/good/log
JINN_SCANDIR=scan gives 0 '' jinn lint good good/log
(cd scan/good && gives 0 '' jinn lint .)

# What runs is left alone while it runs, and keeps its lock.
scan scan
eventually is_up scan/good
gives 0 '' jinn lint scan scan/good
is_up scan/good && s6-svok scan/good || fail "lint changed a service"
s6-svscanctl -t scan
ended

# Names, kinds and modes.
mkdir bad bad/none bad/only-log
sleeper bad/only-log/log bad/.hidden bad/twin
ln -s twin bad/win
ln -s nowhere bad/gone
echo >bad/file
mkdir "bad/new
line"
printf '\177ELF' >"bad/new
line/run"
chmod +x "bad/new
line/run"
gives 1 "bad/.hidden:1: it is not looked at: its name begins with a dot
bad/file:1: it is skipped: a file, not a directory
bad/gone:1: it is skipped: a symlink that leads nowhere
bad/new^Jline:1: a control character in its name: nobody can type it
bad/none/run:1: there is none
bad/only-log/run:1: there is none, only a logger
bad/win:1: it is the same directory as twin: one service" jinn lint bad
mkdir empty
gives 1 'empty:1: neither a service nor a scan directory: there is no run in it, nor in a directory in it' \
    jinn lint empty
mkdir -p bare/nothing
sleeper bare/web
mkdir bare/web/log
JINN_SCANDIR=bare gives 1 'bare/nothing/run:1: there is none' jinn lint nothing
gives 1 'bare/web/log/run:1: there is none' jinn lint bare/web/log

# Programs.
mkdir .made
service .made/crlf <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
sed -i 's/$/\r/' .made/crlf/run
service .made/interpreter <<'RUN'
#!/usr/local/bin/no-such-interpreter -x
RUN
service .made/execline <<'RUN'
#!/bin/execlineb -P
foreground { s6-ech hello }
cd /
RUN
mkdir -p .made/modes .made/directory/run
printf 'exec sleep 1000\n' >.made/modes/run
cp "$(command -v s6-true)" .made/modes/finish
chmod -x .made/modes/finish
ln -s nowhere .made/modes/reload
exits 1 jinn lint .made/crlf .made/interpreter .made/modes .made/directory
same '.made/crlf/run:1: a carriage return at the end of the first line
.made/interpreter/run:1: unknown program: /usr/local/bin/no-such-interpreter
.made/modes/finish:1: it is not executable: chmod +x makes it so
.made/modes/reload:1: a symlink that leads nowhere
.made/modes/run:1: it is not executable: chmod +x makes it so
.made/modes/run:1: no #! at its beginning: the kernel does not know what to run it by
.made/directory:1: neither a service nor a scan directory: there is no run in it, nor in a directory in it' \
    "$(cat out)"
exits 1 jinn lint .made/execline
has out '.made/execline/run:2: unknown program: s6-ech' || fail "$(cat out)"
has out '.made/execline/run:3: cd: prog is missing' || fail "$(cat out)"

# The scanner's own programs.
mkdir -p own/.s6-svscan own/s6-svscan-log
printf '#!/bin/sh\n' >own/.s6-svscan/SIGTERM
printf '#!/bin/sh\n' >own/.s6-svscan/SIGKILL
: >own/s6-svscan-log/fifo
sleeper own/s6-svscan-log
gives 1 'own/.s6-svscan/SIGKILL:1: nobody heeds it: no script is run on such a signal
own/.s6-svscan/SIGTERM:1: it is not executable: chmod +x makes it so
own/s6-svscan-log/fifo:1: it is no fifo: nobody waits for the logger' jinn lint own

exits 111 jinn lint missing
has err 'unable to read missing: no such file or directory' || fail "$(cat err)"
exits 111 jinn lint missing bad
