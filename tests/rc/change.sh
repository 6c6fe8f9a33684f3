# suite: jinn
# C37, C39 to C42, C50 to C56, C62 to C64 (D02): what a change brings where, in which order, and what
# it says of that.
. "$tests/sources.sh"
. "$tests/live.sh"
anew
# a and b each wait for the other: only both together get through.
mkfifo a.b b.a
oneshot a "$(shell "echo >$PWD/a.b; read -r x <$PWD/b.a; echo a >>$PWD/order")"
oneshot b "$(shell "read -r x <$PWD/a.b; echo >$PWD/b.a; echo b >>$PWD/order")"
oneshot c "$(shell "echo c >>$PWD/order; env >$PWD/env; pwd; cat; echo said >&2")"
longrun d "echo d >>$PWD/order; read -r x <$PWD/d.go; echo >&3; exec sleep 1000"
mkfifo d.go
echo 3 >S/d/notification-fd
oneshot e "$(shell "echo e >>$PWD/order")"
longrun f 'exec sleep 1000'
oneshot g "$(shell "echo g >>$PWD/order")"
longrun 'two words' 'exec sleep 1000'
oneshot empty ''
oneshot nested "$(command -v s6-rc) -l $PWD/L change g"
longrun essential 'exec sleep 1000'
longrun ground 'exec sleep 1000'
: >S/essential/flag-essential
bundle both a b
mkfifo lines
many=
for i in $(seq 60); do
    oneshot "many$i" "$(shell "echo >>$PWD/count; read -r line <$PWD/lines")"
    many="$many many$i"
done
# shellcheck disable=SC2086 # These are several words.
bundle many $many
for one in a b c e; do shell "echo not $one >>$PWD/order" >"S/$one/down"; done
printf 'a\nb\n' >S/c/dependencies
echo c >S/d/dependencies
echo d >S/e/dependencies
echo f >S/g/dependencies
echo ground >S/essential/dependencies
TREE=tree initialized
db list services >names
# C39, C41, C51
CALLER=caller s6-rc -v2 -l "$PWD/L" change e <names >out 2>err &
changing=$!
eventually has order d
[ -e L/servicedirs/d/down ] || fail "it was not ready yet"
up a b c # C42: after each success
[ ! -e L/servicedirs/s6rc-oneshot-runner/down ] || fail "it is up"
echo >d.go
wait "$changing"
up a b c d e
same 'a b c d e' "$(sort order | xargs)"
same 'c d e' "$(tail -n 3 order | xargs)"
same "$(readlink -f L)/servicedirs/s6rc-oneshot-runner" "$(head -n 1 out)"
same "$(cat names)" "$(tail -n +2 out)"
has err said
has env RC_NAME=c
has env TREE=tree
not has env CALLER
[ ! -e L/servicedirs/d/down ] || fail "it is up"
# C54
for line in 'service a: starting' 'service a successfully started' \
    'service s6rc-oneshot-runner successfully started' 'service d successfully started'; do
    grep -qxF "s6-rc: info: $line" err || fail "no <$line> in $(cat err)"
done
not has err already
# C52
changes 0 -v3 start both
same '' "$(cat out)"
has err 'service a: already up'
has err 'bringing selected services up'
not has err starting
# Downwards the other way round.
: >order
changes 0 -v2 -d change both
same 'not e not c' "$(head -n 2 order | xargs)"
same 'not a not b not c not e' "$(sort order | xargs)"
has err 'service d successfully stopped'
[ -e L/servicedirs/d/down ] || fail "it is down"
up
# C53
cp L/state before
changes 0 -n0 -v2 change g
same "$(printf '%s\n' "s6-rc-dryrun: s6-svc -uwu -T 0 -- $PWD/L/servicedirs/f" \
    "s6-rc-dryrun: s6-sudo -el0 -t 30000 -T 0 -- $PWD/L/servicedirs/s6rc-oneshot-runner/s up $(
        db list services | grep -nx g | sed 's/:.*//' | awk '{ print $1 - 1 }') # g")" "$(cat out)"
has err 'dry run: service g: starting'
has err 'dry run: service g successfully started'
cmp L/state before
is_down L/servicedirs/f || fail "it was started"
changes 0 -v0 -n0 change g
same '' "$(cat out err)"
# C50, and names with blanks
changes 0 start empty 'two words' g
up empty 'two words' f g
# C55
changes 1 start nested
has err 'unable to start service nested: command exited 111'
has err "unable to lock $PWD/L/lock"
# C62: all others are stopped first.
changes 0 -v2 -p change g
up f g
same 'service empty: stopping' "$(grep -o 'service .*: st.*' err | sort | head -n 1)"
changes 0 -p start empty
up empty f g
# C63, C64: what is essential, and what that needs.
changes 0 start essential
for options in '-d change' '-de change' 'stop' '-e stop'; do
    # shellcheck disable=SC2086 # These are several words.
    changes 0 $options ground
    has err 'service essential is marked as essential, not stopping it'
    has err 'not stopped because of essential: ground'
done
changes 0 -pe change empty
up empty essential ground
changes 0 -D change ground
up empty
# Nothing selected; -a selects what is up.
changes 0 change
changes 0 -da change
up
# -c: what was not asked for goes when nobody needs it any more; at a start, last.
changes 0 start g
changes 0 -c start empty
up empty f g
changes 0 -c stop g
up empty
changes 0 start g
changes 0 -d change g
up empty f
changes 0 start f # It is up: asked for, from now on.
changes 0 -c stop empty
up f
changes 0 stop f
changes 0 start g empty
changes 0 -d change g
up empty f
changes 0 -v2 -c start 'two words'
up empty 'two words'
same 'service f successfully stopped' "$(grep -o 'service f .*' err | tail -n 1)"
changes 0 -da change
changes 100 -c change g
has err '-c is for list, start and stop alone'
# C56: one change at a time.
s6-rc -l "$PWD/L" start e &
changing=$!
eventually has order d
changes 111 start g
has err 'resource busy'
changes 0 -n0 start g # D13
s6-rc -b -l "$PWD/L" start g &
waiting=$!
echo >d.go
wait "$changing"
wait "$waiting"
up a b c d e f g
# C40: all of them run before the first one ends.
s6-rc -l "$PWD/L" start many &
changing=$!
eventually sh -c '[ "$(wc -l <count)" = 60 ]'
exec 3<>lines
seq 60 >&3
wait "$changing"
same 60 "$(recorded | grep -c many)"
# C37: who may look may not change.
if is_root; then
    exits 111 s6-setuidgid nobody s6-rc -l "$PWD/L" start g
    has err "unable to open $PWD/L/lock: permission denied"
fi
# Names and options that there are not.
changes 3 start nope
has err 'there is no service nope'
changes 100 -t x start g
s6-svscanctl -t SC
ended
