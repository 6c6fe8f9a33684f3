# suite: jinn
# apply makes what runs what a directory says: at first, and then again and again.
. "$tests/sources.sh"
anew
mkdir scan
longrun db 'exec sleep 1000'
longrun web 'exec sleep 1000'
echo db >S/web/dependencies
oneshot once 's6-touch /mnt/done'
scan scan
export JINN_SCANDIR=/mnt/scan JINN_LIVE=/mnt/L
pid() { pid_of "L/servicedirs/$1"; }
up() { s6-rc -l /mnt/L -a list | grep -v ^s6rc- | sort | xargs; }
whole() { # the live directory in use has the only database, and nothing is half
    same 1 "$(ls -d L:s6-rc-* | wc -l)"
    same "$(ls -d L:apply:*)/database" "$(readlink L/compiled | sed s:/mnt/::)"
    same '' "$(ls -d L/update-* 2>/dev/null)"
    same '' "$(s6-rc -l /mnt/L diff)"
}

# A plan, before there is anything, and after a fault: nothing is changed.
exits 100 jinn apply
has err 'no directory was applied to /mnt/L yet' || fail "$(cat err)"
gives 0 'start    db: it is new
start    web: it is new
start    once: it is new' jinn plan S
same 'L:apply' "$(ls -d L*)"
echo nosuch >S/db/dependencies
echo bad >S/once/type
exits 1 jinn apply S
has err nosuch || fail "$(cat err)"
has err S/once/type || fail "$(cat err)"
same 'L:apply' "$(ls -d L*)"
rm S/db/dependencies
echo oneshot >S/once/type

# The first time: all of it starts.
exits 0 jinn apply S
same '' "$(cat err)"
same "db: up (process $(pid db))
once: done
start    db: it is new
start    once: it is new
start    web: it is new
web: up (process $(pid web))" "$(sort out)"
whole
same 'db once web' "$(up)"
db=$(pid db) web=$(pid web)

# The same again changes nothing; the directory is known.
gives 0 'nothing to stop or start' jinn apply
whole
same "$db $web" "$(pid db) $(pid web)"

# What was changed restarts, what is new starts, what is gone stops; the rest goes on.
printf '#!/bin/sh\nexec sleep 2000\n' >S/web/run
longrun cache 'exec sleep 1000'
rm -r S/once
cp -r L/state before
gives 0 'restart  web: it was changed
stop     once: it is not there any more
start    cache: it is new' jinn apply --dry-run
same "$(readlink L/compiled)" "/mnt/$(ls -d L:apply:*)/database"
gives 0 'restart  web: it was changed
stop     once: it is not there any more
start    cache: it is new' jinn plan
cmp L/state before || fail 'a plan changed something'
exits 0 jinn apply
whole
same 'cache db web' "$(up)"
same "$db" "$(pid db)"
[ "$(pid web)" != "$web" ] || fail 'web is the same'
has "/proc/$(pid web)/cmdline" 2000 || fail 'web is as it was'

# What it needs restarts, and it with that.
echo 1000 >S/db/timeout-finish
gives 0 'restart  db: it was changed
restart  web: it needs db' jinn plan
exits 0 jinn apply S
same 'cache db web' "$(up)"

# The bundle default says what is to be up; what somebody stopped, and is in that, starts.
bundle default web
exits 0 jinn stop cache web
gives 0 'start    web: it is down' jinn plan
exits 0 jinn apply
same 'db web' "$(up)"

# What does not start is told of, and who was not tried; what is put right is mended by the next.
oneshot bad 's6-false'
longrun behind 'exec sleep 1000'
echo bad >S/behind/dependencies
touch S/default/contents.d/behind
exits 1 jinn apply
has err 'jinn apply: fatal: bad: not done: ' || fail "$(cat err)"
has err 'jinn apply: fatal: behind: not up: bad, which it needs, is not up' || fail "$(cat err)"
whole
same 'db web' "$(up)"
# Or it goes back.
echo 's6-test x = y' >S/bad/up
used=$(readlink L/compiled)
exits 1 jinn apply --roll-back
same "$used" "$(readlink L/compiled)"
same 'db web' "$(up)"
whole
echo s6-true >S/bad/up
exits 0 jinn apply
same 'bad behind db web' "$(up)"
whole

# There may be a limit for all of it.
longrun slow 'exec sleep 1000'
echo 3 >S/slow/notification-fd
touch S/default/contents.d/slow
exits 1 jinn apply -t 1
has err 'jinn apply: fatal: slow: not up: not ready after 1 s' || fail "$(cat err)"
rm S/default/contents.d/slow
exits 0 jinn stop slow
exits 0 jinn apply -t 60
same 'bad behind db web' "$(up)"
whole

# Another tree, and wrong words.
mkdir other
exits 100 env JINN_SCANDIR=/mnt/other jinn apply S
has err 'is of another tree than /mnt/other' || fail "$(cat err)"
exits 100 jinn apply -l relative S
exits 100 jinn apply S S
exits 111 jinn apply nowhere
s6-svscanctl -t scan
ended

# After the tree has ended, it is as the first time.
rm -f S/default/contents.d/behind scan/*
scan scan
exits 0 jinn apply S
same 'db web' "$(up)"
whole
s6-svscanctl -t scan
ended
