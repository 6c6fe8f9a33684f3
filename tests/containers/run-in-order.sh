# suite: jinn
# run -d with definitions of s6-rc: up in their order before the command, and down in the other one.
. "$tests/sources.sh"
. "$tests/cell.sh"
trace=/mnt/trace
traced() { # traced LINE...: what was done, in order; it is forgotten
    same "$(printf '%s\n' "$@")" "$(cat $trace 2>/dev/null)"
    : >$trace
}
traces() { # traces NAME [DEPENDENCY...]: a oneshot
    oneshot "$1" "redirfd -a 1 $trace echo $1 up"
    echo "redirfd -a 1 $trace echo $1 down" >"S/$1/down"
    needs "$@"
}
needs() { # needs NAME DEPENDENCY...
    mkdir -p "S/$1/dependencies.d"
    name=$1
    shift
    for one; do : >"S/$name/dependencies.d/$one"; done
}
server='trap "echo $1 down >>/mnt/trace; exit 0" TERM; echo words of $1; echo complaint >&2; sleep 0.2
echo $1 up >>/mnt/trace; echo >&3; while :; do sleep 0.05; done'
anew
traces prepare
longrun web "$server"
echo 3 >S/web/notification-fd
needs web prepare
# One without a type is a longrun as well, with its own logger.
mkdir own
service S/plain <<'RUN'
#!/bin/sh
echo own words
exec sleep 1000
RUN
needs plain prepare
service S/plain/log <<'RUN'
#!/bin/sh
exec s6-log t /mnt/own
RUN
traces after web plain
find S -exec stat -c '%n %Y %Z %s' {} + | sort >before
exits 4 jinn run -d S sh -c 'echo command >>/mnt/trace; exec 2>&1
    jinn rc -l /run/jinn-run/.rc/live -a list; jinn svstat -o ready web; exit 4'
traced 'prepare up' 'web up' 'after up' command 'after down' 'web down' 'prepare down'
same 'after plain prepare s6rc-oneshot-runner true web' "$(sort out | tr '\n' ' ' | sed 's/ $//')"
has err 'web: words of web' || fail "no words: $(cat err)"
has err 'web: complaint' || fail "no complaint: $(cat err)"
not grep -q 'own words' err || fail "it has a logger"
grep -q 'own words$' own/current || fail "its logger is lost"
not test -e /run/jinn-run || fail "something is left"
find S -exec stat -c '%n %Y %Z %s' {} + | sort >now
diff before now || fail "the sources were touched"

# The bundle `default` says what goes up; noexec does not matter.
bundle default web
mkdir place
mount -t tmpfs -o noexec tmpfs place
exits 0 jinn run -d S -T place true
traced 'prepare up' 'web up' 'web down' 'prepare down'
rm -r S/default

# What fails decides: the command does not run, what is up goes down. So does what is late.
oneshot broken 'exit 3'
needs broken web
exits 1 jinn run -d S sh -c 'echo command >>/mnt/trace'
sort $trace >sorted && mv sorted $trace
traced 'after down' 'after up' 'prepare down' 'prepare up' 'web down' 'web up'
has err 'service broken' || fail "not told: $(cat err)"
has err 'not starting sh' || fail "not told: $(cat err)"
echo 'sleep 100' >S/broken/up
rm -r S/after
exits 99 jinn run -d S -w 1000 -t 2000 sh -c 'echo command >>/mnt/trace'
traced 'prepare up' 'web up' 'web down' 'prepare down'
has err 'not ready after 1000 ms' || fail "not told: $(cat err)"

# TERM while they go up: as far as they are, they go down.
env --default-signal jinn run -d S -t 2000 true >out 2>err &
running=$!
eventually grep -qs 'web up' $trace
kill $running
code=0
wait $running || code=$?
same 143 $code
traced 'prepare up' 'web up' 'web down' 'prepare down'
rm -r S/broken

# A pipeline: its consumer has the words of its producer.
longrun talks 'echo said >&3; echo a word; exec sleep 1000'
sed -i 's/echo said >&3; //' S/talks/run
echo hears >S/talks/producer-for
longrun hears 'read -r line; echo "heard $line" >>/mnt/trace; exec cat'
echo talks >S/hears/consumer-for
exits 0 jinn run -d S sh -c 'until grep -q heard /mnt/trace; do sleep 0.05; done'
has $trace 'heard a word' || fail "nothing was heard: $(cat $trace)"
: >$trace

# What breaks a rule is told, by its file, before anything starts.
needs web nosuch
exits 1 jinn run -d S sh -c 'echo command >>/mnt/trace'
has err 'jinn run: fatal: /mnt/S/web/dependencies.d/nosuch: ' || fail "$(cat err)"
traced

# Their state has to be somewhere.
if is_root; then
    cell
    mkdir -p cell/services/one
    echo oneshot >cell/services/one/type
    echo '/jinn true' >cell/services/one/up
    writable='' options='' anybody=''
    exits 111 into_cell /jinn run -d /services -- /jinn true
    has err 'no place for the state' || fail "$(cat err)"
    writable=/run
    exits 0 into_cell /jinn run -d /services -- /jinn true
fi
