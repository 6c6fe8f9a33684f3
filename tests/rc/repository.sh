# suite: jinn
# C81, C85: a repository of stores, its sets, and what becomes of them when the stores change.
. "$tests/sources.sh"
anew
R=$PWD/lib/repo
init() {
    s6-rc-repo-init -r "$R" "$@"
}
status() { # status SET: on one line
    s6-rc-set-status -r "$R" "$@" | xargs
}
oneshot a 's6-true'
longrun b 'exec sleep 1000'
longrun e 'exec sleep 1000'
touch S/b/flag-recommended S/e/flag-essential
bundle both a b
# What is no store is none; nothing is left behind.
exits 100 s6-rc-repo-init -r "$R"
exits 100 init S
has err 'S is no absolute path'
exits 111 init "$PWD/none"
has err "unable to open $PWD/none: no such file or directory"
exits 111 init "$PWD/DB"
exits 111 s6-rc-repo-list -r "$R"
has err "unable to open $R/stores"
echo sh >S/a/type
exits 1 init "$PWD/S"
has err "$PWD/S/a/type: it has to be bundle, longrun or oneshot"
same '' "$(ls lib)"
echo oneshot >S/a/type
# C81: made, parents too, with a set of what the flags say.
exits 0 s6-rc-repo-init --verbosity=1 --repodir="$R" -h root "$PWD/S/"
same '' "$(cat out err)"
same 'compiled lock sources stores' "$(cd "$R" && echo *)"
same '2755 2755 2755 600' "$(cd "$R" && stat -c %a . sources compiled lock | xargs)"
same "$PWD/S" "$(readlink "$R/stores/0000")"
same '../../stores/0000/a' "$(readlink "$R/sources/.atomics/a")"
same '../../stores/0000/both' "$(readlink "$R/sources/.bundles/both")"
exits 111 init "$PWD/S"
has err "unable to make $R: file exists"
exits 0 s6-rc-set-new -v 1 -r "$R" web current
exits 100 s6-rc-set-new -r "$R" other web
has err 'there is a set web already'
for name in .web a/b ''; do
    exits 100 s6-rc-set-new -r "$R" "$name"
done
gives 0 "current
web" s6-rc-repo-list -v1 -r "$R"
gives 0 web s6-rc-repo-list -r "$R" -x current
gives 0 'e/always
b/active
a/usable' s6-rc-set-status -v 1 -r "$R" -E web
same 'b/active a/usable' "$(status -e web)"
same 'e b a' "$(status -L web)"
same 'b/active a/usable' "$(status web both)"
exits 3 s6-rc-set-status -r "$R" none
has err 'there is no set none'
exits 3 s6-rc-set-status -r "$R" web bot
has err 'there is no service bot; did you mean both'
exits 3 s6-rc-set-status -r "$R" web s6rc-fdholder
same '../../.atomics/a' "$(readlink "$R/sources/web/usable/a")"
# Copies say the same, and are sets of their own.
exits 0 s6-rc-set-change -r "$R" web mask a
exits 1 s6-rc-set-copy -v 1 -r "$R" web current
exits 0 s6-rc-set-copy -r "$R" -f web current
exits 0 s6-rc-set-copy -r "$R" web more
exits 100 s6-rc-set-copy -r "$R" web web
exits 3 s6-rc-set-copy -r "$R" none more2
same 'e/always b/active a/masked' "$(status current)"
same "$(status current)" "$(status more)"
exits 3 s6-rc-set-delete -r "$R" more none
same 'current more web' "$(s6-rc-repo-list -r "$R" | xargs)"
exits 0 s6-rc-set-commit -r "$R" more
exits 0 s6-rc-set-delete -v 1 -r "$R" current more
same 'web' "$(s6-rc-repo-list -r "$R" | xargs)"
same '' "$(ls -A "$R/sources" "$R/compiled" | grep -E 'current|more')"
# C85: sets follow what the stores have.
exits 0 s6-rc-set-commit -r "$R" web
mv S/b T
rm S/both/contents.d/b
oneshot c 's6-true'
exits 0 s6-rc-repo-sync -v 1 -r "$R" -h root
same 'e/always c/usable a/masked' "$(status web)"
exits 7 s6-rc-set-install -r "$R" -c "$PWD/boot/db" -l "$PWD/L" web
mv S/c kept
echo x >S/a/dependencies
exits 1 s6-rc-repo-sync -r "$R"
has err "$PWD/S/a/dependencies:1: there is no service x"
same 'e/always c/usable a/masked' "$(status web)"
rm S/a/dependencies
mv kept S/c
# A later store overrides an earlier one, which is told.
mkdir over
cp -a S/c over/c
echo longrun >over/c/type
cp S/e/run over/c/run
exits 0 s6-rc-set-commit -r "$R" web
exits 0 init -U -v0 "$PWD/S" "$PWD/over"
same '' "$(cat out err)"
exits 0 init -U "$PWD/S" "$PWD/over"
has err "service c: $PWD/S/c is overridden by $PWD/over/c" || fail "$(cat err)"
same '../../stores/0001/c' "$(readlink "$R/sources/.atomics/c")"
exits 7 s6-rc-set-install -r "$R" -c "$PWD/boot/db" -l "$PWD/L" web
exits 0 s6-rc-set-commit -r "$R" web
same longrun "$(s6-rc-db -c "$R/compiled/web" type c)"
# Other stores that cannot be compiled are not taken; bare, they are, and the sets are stale.
mkdir bad
mkdir bad/x
exits 111 init -U "$PWD/bad"
has err "unable to read $PWD/bad/x/type"
same "$PWD/S" "$(readlink "$R/stores/0000")"
exits 0 init -U -B "$PWD/S"
exits 7 s6-rc-set-install -r "$R" -c "$PWD/boot/db" -l "$PWD/L" web
exits 0 s6-rc-repo-sync -r "$R"
exits 0 s6-rc-set-commit -r "$R" web
same oneshot "$(s6-rc-db -c "$R/compiled/web" type c)"
# Whoever may read the sets may read what was made of them.
(umask 077 && s6-rc-repo-sync -r "$R" && s6-rc-set-commit -f -r "$R" web)
same '755 644' "$(stat -L -c %a "$R/compiled/web" "$R/compiled/web/db" | xargs)"
# By force, a new one; the old one is put aside whole.
exits 0 init -f -B "$PWD/S"
old=$(ls -d "$R":old:*)
has err "the old repository is $old now"
same web "$(s6-rc-repo-list -r "$old")"
same 'compiled lock sources stores' "$(cd "$old" && echo *)"
same '2755 600' "$(cd "$old" && stat -c %a . lock | xargs)"
exits 0 s6-rc-set-change -r "$old" web mask a
same "$R $old" "$(echo "$R"*)"
same '' "$(s6-rc-repo-list -r "$R")"
exits 111 s6-rc-set-new -r "$R" web
exits 0 s6-rc-repo-sync -r "$R"
exits 0 s6-rc-set-new -r "$R" web
# Others may look, but neither change nor block it.
if is_root; then
    chmod 711 .
    gives 0 web s6-setuidgid nobody s6-rc-repo-list -r "$R"
    exits 111 s6-setuidgid nobody s6-rc-set-change -r "$R" web mask a
    has err "unable to open $R/lock: permission denied"
    # And what another user has begun is not done with the rights of this one.
    touch precious
    mkdir -p "$R/.now/tree"
    printf 'r../precious\0' >"$R/.now/steps"
    chown -R nobody "$R/.now"
    gives 0 web s6-rc-repo-list -r "$R"
    exits 111 s6-rc-repo-sync -r "$R"
    has err "unable to complete $R/.now: operation not permitted"
    chown -R 0 "$R/.now"
    exits 111 s6-rc-repo-sync -r "$R"
    test -e precious || fail 'it was removed'
    rm -r "$R/.now"
fi
