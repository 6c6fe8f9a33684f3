# suite: jinn
# logs finds the directories of the loggers that run, and follows them through rotations.
service scan/web <<'RUN'
#!/bin/sh
exec 2>&1
echo web begins
exec sleep 1000
RUN
service scan/web/log <<'RUN'
#!/bin/sh
exec s6-log -b n3 s4096 t ../../../logs
RUN
service scan/other <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
mkdir -p /var/log 2>/dev/null || :
scan scan
eventually has logs/current begins
eventually is_up scan/web/log
jinn logs --scan scan >out || fail "$(cat out)"
grep -qE '^[-0-9]{10} [:0-9]{8}\.[0-9]{6} web begins$' out || fail "$(cat out)"
gives 0 "$(cat out)" jinn logs --scan scan --service web
said=$(cat out)
exits 1 jinn logs --scan scan --service other

# A word is the name of a service in the default tree, unless a log or a service is here.
gives 0 "$said" jinn logs --scan scan web
gives 0 "$said" env JINN_SCANDIR=scan jinn logs web
exits 1 env JINN_SCANDIR=scan jinn logs other
has err 'no log directory found of other' || fail "$(cat err)"
exits 1 env JINN_SCANDIR=scan jinn logs othr
has err 'othr: there is no such service in scan; did you mean other?' || fail "$(cat err)"
exits 111 jinn logs --scan scan ./web
mkdir web
gives 0 "$said" jinn logs --scan scan web
echo 'here, not there' >web/current
gives 0 'here, not there' jinn logs --scan scan web
gives 0 "$said" jinn logs --scan scan --service web
exits 0 s6-svscanctl -t scan
ended

# Nothing is lost and nothing comes twice, whatever becomes of the files.
follow() { # follow NAME WORD...: 20000 lines into a directory that somebody follows
    name=$1
    shift
    mkdir "$name"
    : >"$name/current"
    jinn logs -f -n 100000 "./$name" >"$name.seen" 2>"$name.err" &
    reader=$!
    { seq 10000; eventually has "$name.seen" '10000 line'; seq 10001 20000; } |
        sed -u 's/$/ line of a log that is followed while it rotates/' | s6-log "$@" "./$name"
    last() { has "$name.seen" '20000 line'; }
    eventually last
    kill "$reader"
    wait "$reader" || :
    sed 's/^[-0-9]* [:.0-9]* \([0-9]* line\)/\1/' "$name.seen" >"$name.lines"
    seq 20000 | sed 's/$/ line of a log that is followed while it rotates/' |
        cmp - "$name.lines" || fail "$name: not the lines that were written"
    [ ! -s "$name.err" ] || fail "$(cat "$name.err")"
}
follow plain n1000 s20000 t
follow bare n1000 s20000
follow packed n1000 s30000 t '?gzip'
follow human n1000 s4096 H

# A directory that has nothing yet, then a line that comes in halves.
mkdir late
jinn logs -f ./late >late.seen &
reader=$!
eventually asleep $reader
printf 'one\nha' >late/current
eventually has late.seen one
not has late.seen ha || fail "half a line"
printf 'lf\n' >>late/current
eventually has late.seen half
kill "$reader"
