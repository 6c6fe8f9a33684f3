# suite: jinn
# C69 to C74, C78, C79: another database is taken into use while services run.
. "$tests/sources.sh"
rc() {
    s6-rc -l "$PWD/L" "$@"
}
number=0
update() { # update OPTION...: compiles the sources, and takes the database into use
    number=$((number + 1))
    s6-rc-compile "DB$number" S || return 99
    s6-rc-update -l "$PWD/L" "$@" "$PWD/DB$number"
}
pid() {
    pid_of "L/servicedirs/$1"
}
in_use() { # in_use NUMBER: that database, and nothing is left of the one before
    same "$PWD/DB$1" "$(readlink L/compiled)"
    same 1 "$(ls -d L:* | wc -l)"
    same '' "$(ls -d L/update-* 2>/dev/null)"
    same '' "$(s6-rc -l "$PWD/L" diff)"
}
anew
mkdir SC
for name in a b c; do
    longrun "$name" "echo $name >>/mnt/order; exec sleep 1000"
done
echo a >S/b/dependencies
longrun w 'while cat orders; do :; done'
longrun r 'exec cat >>/mnt/lines'
echo r >S/w/producer-for
echo w >S/r/consumer-for
oneshot once 's6-ln -s x /mnt/once'
echo 's6-rmrf /mnt/once' >S/once/down
compiled
scan SC
exits 0 s6-rc-init -c "$PWD/DB" -l "$PWD/L" "$PWD/SC"
mkfifo L/servicedirs/w/orders
exits 0 rc change a b w r once
a=$(pid a) b=$(pid b) w=$(pid w) r=$(pid r)
holder=$(pid s6rc-fdholder)
pipe=$(readlink "/proc/$w/fd/1")
same "$pipe" "$(readlink "/proc/$r/fd/0")"
# C69: an identical copy changes nothing that runs, and no more does the same database.
exits 0 s6-rc-update -b -E -v 1 -l "$PWD/L" "$PWD/DB"
same '' "$(cat out err)"
same "$a $b" "$(pid a) $(pid b)"
exits 0 update
same '' "$(cat out err)"
in_use 1
same "$a $b $w $r $holder" "$(pid a) $(pid b) $(pid w) $(pid r) $(pid s6rc-fdholder)"
same "$PWD/L/servicedirs/a" "$(readlink SC/a)"
same once "$(rc -a list | grep once)"
exits 0 s6-rc-init -c "$PWD/DB" -l "$PWD/L" "$PWD/SC"
# C70: a dry run tells the two changes, and that is all.
echo 'a restart' >file
exits 0 update -n -t 5000 -f file
same "s6-rc-dryrun: s6-rc -v 1 -t 5000 -l $PWD/L -d -- change a
s6-rc-dryrun: s6-rc -v 1 -t 5000 -l $PWD/L -u -- change b a" "$(cat out)"
in_use 1
same "$a $b" "$(pid a) $(pid b)"
# C72: what is restarted takes along who needs it.
exits 0 update -f file
in_use 3
[ "$(pid a)" != "$a" ] && [ "$(pid b)" != "$b" ] || fail "$(pid a) $(pid b)"
same "$w $r" "$(pid w) $(pid r)"
a=$(pid a) b=$(pid b)
# C71: renamed services go on, with their pipe; no line is lost.
mv S/w S/w2
mv S/r S/r2
echo r2 >S/w2/producer-for
echo w2 >S/r2/consumer-for
printf 'w -> w2\nr -> r2\n' >file
exits 0 update -f file
in_use 4
same "$w $r $pipe" "$(pid w2) $(pid r2) $(readlink "/proc/$(pid r2)/fd/0")"
same "$(printf 'pipe:s6rc-r-r2\npipe:s6rc-w-r2')" \
    "$(s6-fdholder-list L/servicedirs/s6rc-fdholder/s | sort)"
not test -e SC/w || fail 'w is still there'
test -e SC/w2/run || fail 'w2 is not there'
echo one >L/servicedirs/w2/orders
eventually has lines one
s6-svc -wR -r L/servicedirs/r2
same "$pipe" "$(readlink "/proc/$(pid r2)/fd/0")"
# C73: what disappears stops, and what is of another kind takes its place.
rm -r S/once S/c
longrun once 'echo once >>/mnt/order; exec sleep 1000'
oneshot c 's6-true'
exits 0 update
in_use 5
not test -e /mnt/once || fail 'once was not stopped'
eventually is_up L/servicedirs/once
once=$(pid once)
rm -r S/once
bundle once x y
oneshot x 's6-ln -s x /mnt/x'
longrun y 'exec sleep 1000'
exits 0 update
in_use 6
not alive "$once" || fail 'once was not stopped'
test -L /mnt/x || fail 'x was not started'
eventually is_up L/servicedirs/y
rm -r S/y
echo x >S/once/contents
rm -r S/once/contents.d
y=$(pid y)
exits 0 update
in_use 7
not alive "$y" || fail 'y was not stopped'
not test -e SC/y || fail 'y is still there'
# C74: what one needs now is started before it is restarted.
rm order
longrun new 'echo new >>/mnt/order; exec sleep 1000'
printf 'a\nnew\n' >S/b/dependencies
exits 0 update
in_use 8
eventually has order b
same 'new b' "$(xargs <order)"
same "$a" "$(pid a)"
# C78: who becomes part of a pipeline while the holder runs gets its pipe when it starts again.
longrun logger '[ -p /dev/stdin ] || exec sleep 1000; exec cat >>/mnt/logged'
longrun c2 'exec cat <>orders'
exits 0 update
mkfifo L/servicedirs/c2/orders
exits 0 rc change c2 logger
echo c2 >S/logger/consumer-for
echo logger >S/c2/producer-for
exits 0 update
in_use 10
s6-fdholder-list L/servicedirs/s6rc-fdholder/s >ids
has ids pipe:s6rc-r-logger || fail "$(cat ids)"
s6-svc -wR -r L/servicedirs/c2
s6-svc -wR -r L/servicedirs/logger
echo hello >L/servicedirs/c2/orders
eventually has logged hello
# C79: nobody stops what is essential, unless somebody insists.
touch S/a/flag-essential
exits 0 update
a=$(pid a)
echo 'a restart' >file
exits 0 update -f file
has err 'service a is marked as essential' || fail "$(cat err)"
same "$a" "$(pid a)"
mv S/a S/away
echo new >S/b/dependencies
exits 9 update
has err 'essential services, or what they need, would have to stop: a'
same "$PWD/DB12" "$(readlink L/compiled)"
same "$a" "$(pid a)"
exits 0 update -e
in_use 14
not alive "$a" || fail 'a was not stopped'
same "$holder" "$(pid s6rc-fdholder)"
s6-svscanctl -t SC
ended
