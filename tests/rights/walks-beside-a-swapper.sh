# Root goes through trees whose owner puts symlinks in the way all the while: nothing outside
# of them changes its owner or its mode, is removed, or is read into a copy.
. "$tests/rights.sh"
users

mkdir outside tree-of-root
echo secret >outside/file
chmod 600 outside/file
echo public >tree-of-root/file
echo public >tree-of-root/more
before=$(stat -c '%u %a' outside outside/file)

# Names that lead to a file or a directory of their owner's now and to root's then.
swapper() { # By its own number: a function in the background would be a shell above it.
    setpriv --reuid $alice --regid $alice --clear-groups perl -e '
        my ($tree, $outside) = @ARGV;
        for (my $i = 0; ; $i++) {
            for my $d ("d", "e") {
                mkdir "$tree/new-$d";
                open(my $f, ">", "$tree/new-$d/file"), close($f);
                rename "$tree/$d", "$tree/old-$d$i" and rename "$tree/new-$d", "$tree/$d";
                symlink $outside, "$tree/link";
                rename "$tree/$d", "$tree/gone-$d$i" and rename "$tree/link", "$tree/$d";
                unlink "$tree/$d";
            }
            open(my $f, ">", "$tree/plain"), close($f), rename("$tree/plain", "$tree/file");
            symlink "$outside/file", "$tree/link";
            rename "$tree/link", "$tree/file";
            system("rm", "-rf", glob("$tree/old-* $tree/gone-*")) unless $i % 50;
        }' /mnt/alice/tree "$PWD/outside" &
    swapper=$!
}
as_user $alice mkdir /mnt/alice/tree
swapper

round() {
    jinn chown -R $alice /mnt/alice/tree >/dev/null 2>&1 || :
    jinn chmod -R 755 /mnt/alice/tree >/dev/null 2>&1 || :
    jinn hiercopy /mnt/alice/tree copy >/dev/null 2>&1 || :
    ! grep -rq secret copy 2>/dev/null || fail "root's file was read into a copy"
    rm -rf copy
    as_user $alice mkdir /mnt/alice/tree/into 2>/dev/null || :
    for into in into d e; do
        jinn hiercopy tree-of-root /mnt/alice/tree/$into >/dev/null 2>&1 || :
    done
    for empty in "jinn rm -rf" jinn\ rmrf; do
        $empty /mnt/alice/tree/d /mnt/alice/tree/e /mnt/alice/tree/file >/dev/null 2>&1 || :
    done
    same "$before" "$(stat -c '%u %a' outside outside/file)"
}
rounds=0
while [ $rounds -lt 60 ]; do
    round
    rounds=$((rounds + 1))
done
kill $swapper
wait $swapper 2>/dev/null || :
same secret "$(cat outside/file)"
same file "$(ls outside)"

# In the middle of a directory of many it is moved away, and a link takes its place: those who go
# by names go on in root's directory, which has the same ones.
many='for (1 .. 20000) { open(my $f, ">", "$ARGV[0]/f$_") or die "$_: $!" }'
mkdir many
perl -e "$many" many
before=$(stat -c '%u %a' many many/f1)
swapped() { # swapped COMMAND...: with the tree as its last word; done once it was in the middle
    for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        rm -rf /mnt/alice/tree copy
        as_user $alice mkdir -p /mnt/alice/tree/d
        as_user $alice perl -e "$many" /mnt/alice/tree/d
        mkfifo ready
        as_user $alice perl -e '
            my ($tree, $outside) = @ARGV;
            opendir(my $d, "$tree/d") or die;
            my @names = grep { /^f/ } readdir $d;
            my $state = sub { join " ", (lstat "$tree/$_[0]")[2, 4] };
            my $plain = $state->("d/$names[0]");
            syswrite(STDOUT, "ready\n");
            1 until $state->("d/$names[0]") ne $plain;
            rename("$tree/d", "$tree/away") && symlink($outside, "$tree/d") or die "swap: $!";
            syswrite(STDOUT, "in the middle\n") if $state->("away/$names[-1]") eq $plain;
        ' /mnt/alice/tree "$PWD/many" >ready &
        mover=$!
        {
            read -r line
            "$@" /mnt/alice/tree >/dev/null 2>&1 || :
            read -r line || line=late
        } <ready
        rm ready
        wait $mover || fail "nothing was moved beside $*"
        same "$before" "$(stat -c '%u %a' many many/f1)"
        same '' "$(find many ! -user 0)"
        same '' "$(find many -type f -perm 755)"
        same 20000 "$(ls many | wc -l)"
        [ "$line" != 'in the middle' ] || return 0
    done
    fail "never in the middle: $*"
}
swapped jinn chown -R $mallory
swapped jinn chmod -R 755
swapped jinn rm -rf
swapped jinn rmrf
rm -rf /mnt/alice/tree
as_user $alice mkdir /mnt/alice/tree

# Links that are made in a directory of somebody else's are made there, or nowhere.
mkdir links
touch links/file links/another tree-of-root/another
as_user $alice perl -e '
    my ($tree, $outside) = @ARGV;
    chdir $tree or die;
    for (my $i = 0; ; $i++) {
        rename($_, "away$i") && symlink($outside, $_) for glob("all:update-symlinks-new:*");
        rename($_, "gone$i") for grep { -l } glob("all:*");
    }' /mnt/alice/tree "$PWD/outside" &
swapper=$!
rounds=0
while [ $rounds -lt 150 ]; do
    jinn update-symlinks /mnt/alice/tree/all "$PWD/tree-of-root" "$PWD/links" >/dev/null 2>&1 || :
    same 'file secret' "$(ls outside) $(cat outside/file)"
    rounds=$((rounds + 1))
done
kill $swapper
wait $swapper 2>/dev/null || :
rm -rf /mnt/alice/tree
as_user $alice mkdir /mnt/alice/tree

# A name with a newline in it is a name.
as_user $alice sh -c 'mkdir "/mnt/alice/tree/a
b" && touch "/mnt/alice/tree/a
b/-rf"'
chmod -R u+rwx /mnt/alice/tree
gives 0 '' jinn chown -R $mallory /mnt/alice/tree
same '' "$(find /mnt/alice/tree ! -user $mallory)"
gives 0 '' jinn rmrf /mnt/alice/tree
not [ -e /mnt/alice/tree ] || fail "it is still there"

# What is looked at, or was just made, is what is changed: a name that is exchanged in between gives
# a mode or an owner to nothing else. A descriptor tells how root's file is, whatever it is called.
exchanging() { # exchanging PERL: all the while, as alice, who has the tree for working directory
    (cd /mnt/alice/tree && exec setpriv --reuid $alice --regid $alice --clear-groups perl -e '
        sub exchange { syscall(316, -100, my $one = shift, -100, my $other = shift, 2) }
        while (1) { '"$1"' }') &
    exchanger=$!
}
unchanged() { # unchanged COMMAND...: many times; root's file behind descriptor 5 stays as it is
    before=$(stat -L -c '%a %u %g' /proc/$$/fd/5)
    for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        for again in 1 2 3 4 5; do
            "$@" >/dev/null 2>&1 || :
            same "$before" "$(stat -L -c '%a %u %g' /proc/$$/fd/5)"
        done
    done
    kill $exchanger
    wait $exchanger 2>/dev/null || :
    exec 5<&-
}
fresh() { # fresh: a tree of alice's, with a file of hers that runs as her
    rm -rf /mnt/alice/tree
    as_user $alice sh -c 'mkdir /mnt/alice/tree && cd /mnt/alice/tree && : >x && chmod 4777 x'
}
: >program
chmod 755 program

fresh
as_user $alice ln -s "$PWD/program" /mnt/alice/tree/y
exec 5<program
exchanging 'open(my $mine, "+<", "x"); exchange("x", "y"); chmod(04777, $mine) if -o $mine'
unchanged jinn chmod go-w /mnt/alice/tree/x

fresh
cp -p program /mnt/alice/tree/y
exec 5</mnt/alice/tree/y
exchanging 'open(my $mine, "<", "x"); exchange("x", "y"); chmod(04777, $mine) if -o $mine'
unchanged jinn chmod -R go-w /mnt/alice/tree

mkdir nodes
mkfifo -m 666 nodes/f
chown $alice:$alice nodes
fresh
as_user $alice mkfifo /mnt/alice/tree/f
echo secret >/mnt/alice/tree/secret
chmod 600 /mnt/alice/tree/secret
exec 5</mnt/alice/tree/secret
exchanging 'exchange("f", "secret")'
unchanged jinn hiercopy nodes /mnt/alice/tree

fresh
chmod 2777 /mnt/alice/tree
echo secret >/mnt/alice/tree/secret
chmod 600 /mnt/alice/tree/secret
exec 5</mnt/alice/tree/secret
exchanging 'rename("new", "away") and rename("secret", "new") and rename("new", "secret");
    rmdir "away"'
unchanged jinn mkdir -m 755 /mnt/alice/tree/new
rm -rf /mnt/alice/tree
