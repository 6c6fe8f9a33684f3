# suite: jinn
# C82, C83, C84: what a set says of services is changed, made consistent, and compiled.
. "$tests/sources.sh"
anew
R=$PWD/repo
status() {
    s6-rc-set-status -r "$R" "$@" | xargs
}
change() {
    s6-rc-set-change -r "$R" "$@"
}
commit() {
    s6-rc-set-commit -r "$R" "$@"
}
oneshot a 's6-true'
oneshot b 's6-true'
echo a >S/b/dependencies
longrun e 'exec sleep 1000'
touch S/e/flag-essential
longrun w 'exec sleep 1000'
longrun r 'exec sleep 1000'
echo r >S/w/producer-for
echo w >S/r/consumer-for
bundle ab a b
bundle be b e
exits 0 s6-rc-repo-init -r "$R" "$PWD/S"
exits 0 s6-rc-set-new -r "$R" s
all='e/always a/usable b/usable r/usable w/usable'
same "$all" "$(status s)"
# C82: what others need is told, or an error, or changed as well; a dry run changes nothing.
exits 100 change s other b
exits 100 change s enable
exits 3 change none enable b
exits 3 change s enable c
exits 1 change -i s enable b
has err 'other services also need to be changed: a (usable to active)' || fail "$(cat err)"
exits 0 change -n -p s enable b
exits 0 change -p --dry-run s enable b
same "$all" "$(status s)"
exits 0 change -v 1 -E -I -P -n --no-dry-run s enable b
has err 'other services also need to be changed: a (usable to active)'
same 'e/always b/active a/usable r/usable w/usable' "$(status s)"
exits 0 change -v0 s disable b
exits 0 change -p s onboot b
has err 'other services are also being changed: a (usable to active)'
same 'e/always a/active b/active r/usable w/usable' "$(status s)"
exits 0 change -p s unmask ab
same "$all" "$(status s)"
# Whatever is essential is so for good reasons.
exits 100 change s always b
has err 'only with -e'
exits 1 change s mask e
has err 'essential services would have to change, or others to become essential' || fail "$(cat err)"
exits 1 change -p s mask e
same "$all" "$(status s)"
exits 0 change -ep s essential b
same 'a/always b/always e/always r/usable w/usable' "$(status s)"
exits 0 change -e s deactivate ab
# A pipeline is there, or not.
exits 0 change -p s suppress r
same 'e/always a/usable b/usable r/masked w/masked' "$(status s)"
exits 0 change -p s enable w
same 'e/always r/active w/active a/usable b/usable' "$(status s)"
# C83: what is not consistent is not compiled, but made so.
exits 0 s6-rc-set-copy -r "$R" s t
exits 0 change -v0 s enable b
exits 1 commit s
has err 'found inconsistent dependencies in the set s: of b' || fail "$(cat err)"
same '.ref' "$(ls -A "$R/compiled" | grep -v :)"
exits 3 s6-rc-set-fix -r "$R" s none
exits 0 s6-rc-set-fix -r "$R" -n
has err 'set s: b (active to usable)'
same 'e/always b/active r/active w/active a/usable' "$(status s)"
exits 0 s6-rc-set-fix -v 1 -r "$R" -u -E s
has err 'set s: a (usable to active)'
same 'e/always a/active b/active r/active w/active' "$(status s)"
exits 0 change -v0 s disable a
exits 0 s6-rc-set-fix -r "$R" -d
same 'e/always r/active w/active a/usable b/usable' "$(status s)"
exits 0 change -v0 -e s always b
exits 1 s6-rc-set-fix -r "$R" s
exits 0 s6-rc-set-fix -r "$R" -e s
exits 3 commit none
exits 0 commit -v 1 -h root s
same '' "$(cat out err)"
first=$(readlink "$R/compiled/s")
exits 0 commit -v 2 s
has err 'the database of s is up to date'
same "$first" "$(readlink "$R/compiled/s")"
same "e r w" "$(s6-rc-db -c "$R/compiled/s" contents default | sort | xargs)"
# What a change leaves as it is needs no new database; by force there is one.
exits 0 change s enable r
exits 0 commit s
same "$first" "$(readlink "$R/compiled/s")"
gives 0 "$R/compiled/$first" commit -f -K s
[ "$first" != "$(readlink "$R/compiled/s")" ] && [ -d "$R/compiled/$first" ] || fail 'not kept'
# C84: what is masked is not there, and no bundle of it; what starts at boot is a bundle.
exits 0 change s mask b
exits 0 commit -D boot s
same 'a e r w' "$(s6-rc-db -c "$R/compiled/s" list services | grep -v s6rc- | sort | xargs)"
same boot "$(s6-rc-db -c "$R/compiled/s" list bundles)"
exits 0 change s unmask b
exits 0 commit s
same 'ab be default' "$(s6-rc-db -c "$R/compiled/s" list bundles | sort | xargs)"
for taken in ab a; do
    exits 111 commit -f -D "$taken" s
    has err "unable to make the bundle $taken: file exists"
done
# What cannot be compiled leaves the old database.
was=$(readlink "$R/compiled/s")
echo nobody >>S/b/dependencies
exits 1 commit -f s
has err 'there is no service nobody' || fail "$(cat err)"
same "$was" "$(readlink "$R/compiled/s")"
same '' "$(ls -d "$R/.next" "$R/.now" 2>/dev/null)"
# A service that is in a set twice is in none.
ln -s x "$R/sources/s/masked/a"
exits 102 s6-rc-set-status -r "$R" s
# What is no set is none, and a name has room for what is made of it.
touch "$R/sources/notes"
mkdir "$R/sources/lost+found"
same 's t' "$(s6-rc-repo-list -r "$R" | xargs)"
exits 3 s6-rc-set-status -r "$R" notes
rm "$R/sources/s/masked/a"
sed -i /nobody/d S/b/dependencies
exits 0 s6-rc-repo-sync -r "$R"
long=$(printf '%0210d' 7)
exits 100 s6-rc-set-new -r "$R" "8$long"
exits 0 s6-rc-set-new -r "$R" "$long"
# Another set may be called as one, and more.
exits 0 s6-rc-set-new -r "$R" 's:@y'
exits 0 s6-rc-set-fix -u -r "$R"
exits 0 commit "$long"
exits 0 commit 's:@y'
exits 0 s6-rc-set-delete -r "$R" s
test -e "$R/compiled/s:@y/db" || fail 'the database of another set is gone'
rm -r "$(readlink -f "$R/compiled/s:@y")"
exits 0 commit 's:@y'
test -e "$R/compiled/s:@y/db" || fail 'it was not compiled'
for name in s6rc-x s6-rc-x . .. .x a/b ''; do
    exits 100 commit -f -D "$name" 's:@y'
done
# Whoever made a link by hand loses the link alone.
ln -s .. "$R/sources/evil"
exits 0 s6-rc-set-delete -r "$R" evil
same "$long s:@y t" "$(s6-rc-repo-list -r "$R" | xargs)"
