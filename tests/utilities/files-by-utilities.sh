# suite: jinn
# Utilities that make, change and remove files: the system's do the same to another tree.
state() { (cd "$1" && find . | LC_ALL=C sort | while read -r f; do stat -c '%n %F %a %u %g %h %N %t %T' "$f"; done); }
both() { # both PROGRAM WORD...
    mkdir -p theirs ours
    them=0 us=0
    (cd theirs && /usr/bin/env "$@") >out.theirs 2>err.theirs </dev/null || them=$?
    (cd ours && jinn "$@") >out.ours 2>err.ours </dev/null || us=$?
    [ "$them" = "$us" ] || fail "$*: exit $us, not $them: $(cat err.ours)"
    cmp out.theirs out.ours
    state theirs >a
    state ours >b
    diff a b || fail "$* did something else"
    [ "$us" = 0 ] || [ -s err.ours ] || fail "$*: nothing said"
}
both mkdir a
both mkdir a b
both mkdir -p a/b/c d/e/
both mkdir -m 2750 m
both mkdir -m u=rwx,go= n
both mkdir -p -m 700 p/q/r
both mkdir -p a
both mkdir nosuch/x
(umask 0377; both mkdir -p u/v/w)
chmod 755 theirs/u/v theirs/u ours/u/v ours/u theirs/u/v/w ours/u/v/w
both touch f g
both mkdir -p f/x
both mkdir -p f
both touch -c nosuch
both touch nosuch/x
for mode in 600 4755 u+x go-rwx =r +w a=rw,u+x u=g g+s,o+t a-w ug=rwX o=u u+s 0; do
    both chmod $mode f
    case $mode in [0-9]* | *=*) ;; *) both chmod $mode m ;; esac
done
exits 0 jinn chmod -w ours/f
chmod u-w theirs/f
both chmod -R u+rwX,g-w .
exits 100 jinn chmod zzz ours/f
both chmod 600 nosuch f
both ln f hard
both ln -s f soft
both ln -s f soft
both ln -sf g soft
both ln -f g hard
both ln -s a toa
both ln -s f toa
both ln -sfn b toa
both ln -s f g a
exits 111 jinn ln ours/f ours/g ours/nosuch
both ln soft nofollow
both ln -L soft follow
both ln -P soft nofollow2
both ln -f follow follow2
both ln -f follow follow2
both ln nosuch x
both mkfifo p1 p2
both mkfifo -m 600 p3
both mkfifo p1
both rm f
both rm nosuch
both rm -f nosuch g
both rm a
both rm -r a soft
both rm -f
both rm -rf d nosuch
exits 1 jinn rm .
mkdir -p theirs/t/u ours/t/u outside
touch outside/precious
ln -s ../../outside theirs/t/out
ln -s ../../outside ours/t/out
(cd ours && ln -s ../outside slash && jinn rm -rf slash/)
[ ! -L ours/slash ] || fail "the symlink is still there"
both rm -rf t
test -e outside/precious || fail "rm followed a symlink"
exits 1 jinn rm -rf /
exits 1 jinn rm -rf ours/.. ours/.
[ -d ours ] || fail "rm removed what is meant by dots"
rm -r theirs/p
exits 0 s6-rmrf ours/p ours/nosuch
[ ! -e ours/p ] || fail "rmrf left it"
mkdir -p deep
d=deep
for i in 1 2 3 4 5 6 7 8 9 10; do d=$d/1/2/3/4/5/6/7; done
mkdir -p "$d"
exits 0 s6-rmrf deep
[ ! -e deep ] || fail "rmrf left it"
exits 100 s6-rmrf
for words in "mkdir" "mkdir -x a" "chmod" "chmod 600" "ln" "ln a" "rm" "rename a" "mkfifo" "mknod a z" "mknod a p 1 2" "hiercopy a" "touch" "umount" "mount a" "linkname"; do
    exits 100 jinn $words
done

mkdir work
cd work
echo x >x
ln -s x l
exits 0 s6-rename x y
exits 111 s6-rename nosuch z
gives 0 x s6-linkname l
same x "$(s6-linkname -n l)"
exits 111 s6-linkname y
exits 111 s6-linkname -f nosuch/y
mkdir -p one/two
ln -s one/two 12
ln -s /mnt/work/12/../two abs
ln -s loop loop
gives 0 /mnt/work/one/two s6-linkname -f 12/../two/.//../../one/two
gives 0 /mnt/work/one/two s6-linkname -f abs
gives 0 / s6-linkname -f /../..
exits 111 s6-linkname -f loop
exits 111 s6-linkname -f y/..

A=1 B="x
y" s6-dumpenv env
same "x
y" "$(cat env/B)"
same 1 "$(cat env/A)"
same 755 "$(stat -c %a env)"
same 1 "$(wc -c <env/A)"
A=2 s6-dumpenv -N -m 700 env2
same "2 2 700" "$(cat env2/A) $(wc -c <env2/A) $(stat -c %a env2)"
gives 0 "2" env -i "PATH=$PATH" s6-envdir -Lf env2 sh -c 'echo $A'
env 'x/y=1' "$(command -v s6-dumpenv)" env3 2>err
has err "no name" || fail "nothing is said of a name that is no file's"

mkdir -p tree/in
echo text >tree/in/file
ln -s nowhere tree/in/link
mkfifo -m 640 tree/fifo
chmod 2750 tree/in
chmod 6755 tree/in/file
exits 0 s6-hiercopy tree copy
both_trees() { (cd tree && state .) >a; (cd copy && state .) >b; diff a b; }
both_trees || fail "the copy is another"
exits 0 s6-hiercopy tree copy
both_trees || fail "a second copy is another"
exits 0 s6-hiercopy tree/in/file plain
same text "$(cat plain)"
exits 111 s6-hiercopy nosuch copy

if is_root; then
    cd /mnt
    both mknod null c 1 3
    both mknod -m 600 disk b 259 1048575
    both mknod fifo p
    exits 111 jinn mknod ours/null c 1 3
    touch theirs/o ours/o
    ln -s o theirs/lo
    ln -s o ours/lo
    both chown 12 o
    both chown 13:14 lo
    both chown :15 o
    both chown -h 16:16 lo
    both chown root:root o
    both chown -R 17:18 .
    exits 100 jinn chown nosuchuser o
    exits 0 s6-chown -u 5 -g 6 ours/o
    same "5 6" "$(stat -c '%u %g' ours/o)"
    exits 0 s6-chown -g 7 ours/o
    same "5 7" "$(stat -c '%u %g' ours/o)"
    exits 0 env UID=8 GID=9 "$(command -v s6-chown)" -U ours/o
    same "8 9" "$(stat -c '%u %g' ours/o)"
    exits 100 env -u GID UID=8 "$(command -v s6-chown)" -U ours/o
    cd ours && exits 1 jinn chown 1 nosuch && cd ..
fi
