# suite: jinn
# C75, C76, C77: what goes wrong on the way to another database, and what is up afterwards.
. "$tests/sources.sh"
rc() {
    s6-rc -l "$PWD/L" "$@"
}
update() { # update DATABASE OPTION...: compiles the sources to that, and takes it into use
    target=$PWD/$1
    shift
    rm -rf "$target"
    s6-rc-compile "$target" S || return 99
    s6-rc-update -l "$PWD/L" "$@" "$target"
}
unchanged() { # the first database is in use, and what was up is up, as far as anybody sees
    same "$PWD/DB" "$(readlink L/compiled)"
    same 1 "$(ls -d L:* | wc -l)"
    same '' "$(ls -d L/update-* 2>/dev/null)"
    same "$before" "$(rc -a list)"
    same '' "$(rc diff)"
}
anew
mkdir SC
longrun a 'exec sleep 1000'
longrun b 'exec sleep 1000'
echo a >S/b/dependencies
longrun c 'exec sleep 1000'
oneshot stuck 's6-true'
bundle two a b
bundle one a
compiled
scan SC
exits 0 s6-rc-init -c "$PWD/DB" -l "$PWD/L" "$PWD/SC"
exits 0 rc change b stuck
before=$(rc -a list)
# C75: a conversion file that means nothing changes nothing.
wrong() { # wrong CODE TEXT LINES
    printf "$3" >file
    exits "$1" update NEW -f "$PWD/file"
    has err "fatal: $PWD/file:$2" || fail "$(cat err)"
    unchanged
}
wrong 3 '1: there is no service z' 'z restart\n'
wrong 4 '1: there is no z' 'a -> z\n'
wrong 5 '1: two is a bundle of 2' 'two restart\n'
wrong 6 '2: a has a line already' 'a restart\none restart\n'
wrong 6 '2: a and c would both be b' 'a -> b\nc -> b\n'
wrong 100 '1: again means nothing' 'a again\n'
wrong 100 '2: syntax error' '\na -> "b\n'
wrong 100 '1: unmatched {' 'a { restart\n'
exits 111 update NEW -f nowhere
has err 'unable to read nowhere'
exits 100 s6-rc-update -l L "$PWD/DB"
exits 100 s6-rc-update -l "$PWD/L" DB
exits 111 s6-rc-update -l "$PWD/L" "$PWD/nowhere"
mkdir none
: >none/lock
: >none/db
exits 4 s6-rc-update -l "$PWD/L" "$PWD/none"
unchanged
# Nothing is stopped for a name in the scan directory that is somebody else's.
mkdir SC/d
longrun d 'exec sleep 1000'
b=$(pid_of L/servicedirs/b)
echo 'a restart' >file
exits 111 update NEW -f file
has err 'SC/d: file exists'
unchanged
same "$b" "$(pid_of L/servicedirs/b)"
rmdir SC/d
# Somebody who changes something has it alone.
mkfifo held go
s6-setlock -n L/lock sh -c 'echo >held; read -r _ <go' &
read -r _ <held
exits 111 update NEW
has err 'device or resource busy'
echo >go
wait $!
# C76: what does not stop is told, and all that was stopped is up again.
echo 's6-false' >S/stuck/down
exits 0 update DB2
rm -r S/stuck
exits 9 update NEW
same "$PWD/DB2" "$(readlink L/compiled)"
same "$before" "$(rc -a list)"
same '' "$(rc diff)"
has err 'unable to stop service stuck' || fail "$(cat err)"
has err "$PWD/DB2 stays in use" || fail "$(cat err)"
b=$(pid_of L/servicedirs/b)
# The same, with a service that does stop.
echo 'a restart' >file
exits 9 update NEW -f file
eventually is_up L/servicedirs/b
[ "$(pid_of L/servicedirs/b)" != "$b" ] || fail 'b was not stopped'
same "$before" "$(rc -a list)"
same '' "$(rc diff)"
# C77: what does not start is told; the new database is in use.
oneshot stuck 's6-true'
oneshot never 's6-false'
printf 'a\nnever\n' >S/b/dependencies
exits 1 update NEW
same "$PWD/NEW" "$(readlink L/compiled)"
has err 'unable to start service never' || fail "$(cat err)"
has err 'but these are down: never, b' || fail "$(cat err)"
is_up L/servicedirs/a || fail 'a was stopped'
is_down L/servicedirs/b || fail 'b is up'
same 1 "$(ls -d L:* | wc -l)"
# Or the old one is in use again, with all that was up.
echo a >S/b/dependencies
exits 0 update DB4
exits 0 rc change b
printf 'a\nnever\n' >S/b/dependencies
exits 9 update NEW2 -r
same "$PWD/DB4" "$(readlink L/compiled)"
has err "going back to $PWD/DB4" || fail "$(cat err)"
eventually is_up L/servicedirs/b
same "$before" "$(rc -a list)"
same '' "$(rc diff)"
same 1 "$(ls -d L:* | wc -l)"
# The time is over before all have stopped, or before all have started.
echo a >S/b/dependencies
longrun deaf 'trap "" TERM; exec sleep 1000'
echo 2000 >S/deaf/timeout-kill
exits 0 update DB5
exits 0 rc change deaf
echo 'deaf restart' >file
exits 10 update NEW3 -t 500 -f file
same "$PWD/DB5" "$(readlink L/compiled)"
eventually is_up L/servicedirs/deaf
same "$(printf '%s\n' "$before" deaf | sort)" "$(rc -a list | sort)"
longrun late 'exec sleep 1000'
echo 3 >S/late/notification-fd
printf 'a\nlate\n' >S/b/dependencies
exits 2 update NEW4 -t 8000
same "$PWD/NEW4" "$(readlink L/compiled)"
has err 'but these are down: ' || fail "$(cat err)"
s6-svscanctl -t SC
ended
