# suite: jinn
# install-links: every program under its own name, and with --s6 under s6's as well; a name chooses
# the program, with a prefix or without, and so does the first word.
mkdir bin
exits 0 jinn install-links --s6 bin
for name in svscan supervise svc svstat svok svscanctl log setsid; do
    [ -L "bin/s6-$name" ] && [ -L "bin/$name" ] || fail "$name is missing"
done
exits 0 jinn install-links --s6 bin
exits 100 bin/s6-svc -Z
exits 100 bin/svc -Z
exits 100 jinn svc -Z
exits 100 jinn s6-svc -Z
ln -s "$(readlink -f bin/svok)" jinn-svok
exits 1 ./jinn-svok missing
exits 100 jinn nonsense
[ -s err ] || fail "no reason given"
exits 111 jinn install-links /nonexistent/dir
# Names by which a system is ruled are only taken if asked for.
for name in halt init poweroff reboot runlevel shutdown sudo telinit; do
    [ -L "bin/s6-$name" ] && [ ! -e "bin/$name" ] || fail "$name is there, or s6-$name is not"
done
for name in kill sort grep nice head; do
    [ -L "bin/s6-$name" ] && [ ! -e "bin/$name" ] || fail "$name is there, or s6-$name is not"
done
exits 0 jinn install-links --system bin
[ -L bin/halt ] && [ -L bin/sudo ] || fail "halt or sudo is missing"
# Names that the system has itself are only taken if asked for.
[ -L bin/s6-cat ] && [ ! -e bin/cat ] || fail "cat is there, or s6-cat is not"
exits 0 jinn install-links --portable bin
[ -L bin/cat ] || fail "cat is missing"
# Everyday words are for people, who type jinn: a shell or a system has some of them. None has s6-.
for name in $(jinn help -n everyday); do
    case $name in
    status | logs | check | lint) # They have always been there.
        [ -L "bin/$name" ] && [ -L "bin/s6-$name" ] || fail "$name is missing"
        ;;
    *) [ ! -e "bin/$name" ] && [ ! -e "bin/s6-$name" ] || fail "$name is there" ;;
    esac
done
exits 0 jinn install-links --everyday bin
[ -L bin/help ] && [ -L bin/version ] && [ ! -e bin/s6-help ] || fail 'not as asked'
same "$(jinn version)" "$(bin/version)"
