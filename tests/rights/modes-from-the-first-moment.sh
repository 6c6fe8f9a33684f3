# What is made with a mode has it from its first moment on: whoever opens it before keeps it.
# Also where a set-group directory, or the umask, would give or take something.
. "$tests/rights.sh"
users

# Mallory tries to open a name all the time, to read or to enter; says so where it worked once.
mkdir -m 755 public
racer() {
    rm -f caught
    as_user $mallory perl -e '
        $| = 1;
        print "ready\n";
        while (1) {
            for my $name ("fifo", "node", "dir", "env", "group") {
                if (opendir(my $d, "public/$name") || sysopen(my $f, "public/$name", 04000)) {
                    print "$name\n";
                }
            }
        }' >caught &
    racer=$!
    eventually has caught ready
}
umask 0
racer
rounds=0
while [ $rounds -lt 150 ]; do
    jinn mkfifo -m 600 public/fifo
    jinn mknod -m 600 public/node p
    jinn mkdir -m 700 public/dir
    env -i A=b "$(command -v jinn)" dumpenv -m 700 public/env
    rm -rf public/*
    rounds=$((rounds + 1))
done
kill $racer
wait $racer 2>/dev/null || :
same ready "$(cat caught)"

mode() {
    stat -c '%a %g' "$1"
}
mkdir -m 2775 group
chgrp $crew group
chmod 2775 group
umask 077
jinn mkdir -m 700 group/narrow
same "700 $crew" "$(mode group/narrow)"
jinn mkdir -m 2755 group/wide
same "2755 $crew" "$(mode group/wide)"
jinn mkdir -m 1777 sticky
same '1777 0' "$(mode sticky)"
jinn mkfifo -m 666 fifo
same '666 0' "$(mode fifo)"
jinn mkfifo -m 2640 group/fifo
same "2640 $crew" "$(mode group/fifo)"
jinn mknod -m 660 node c 1 3
same '660 0' "$(mode node)"

# Two that make the same directories at a time: each did what it was asked to.
umask 022
rounds=0
while [ $rounds -lt 60 ]; do
    jinn mkdir -p deep/a/b/c/d/e &
    one=$!
    jinn mkdir -p deep/a/b/c/d/e || fail "the second mkdir -p failed"
    wait $one || fail "the first mkdir -p failed"
    rm -rf deep
    rounds=$((rounds + 1))
done
touch file
exits 1 jinn mkdir -p file
