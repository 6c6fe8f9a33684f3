# Trees that their owner made deep or wide are gone through in few descriptors and little memory.
. "$tests/rights.sh"
users

little() { # little COMMAND...: 24 descriptors
    (ulimit -n 24 && exec "$@")
}

as_user $alice perl -e 'chdir "/mnt/alice";
    mkdir "tree"; chdir "tree";
    for (1 .. 3000) { mkdir("d") && chdir("d") or die "$_: $!"; open(F, ">", "f"), close(F) }'
gives 0 '' little jinn chown -R $mallory /mnt/alice/tree
gives 0 '' little jinn chmod -R 750 /mnt/alice/tree
gives 0 '' little jinn hiercopy /mnt/alice/tree copy
count='$depth = 0; chdir $ARGV[0] or die;
    while (chdir "d") { $depth++;
        ((stat ".")[4] == $ARGV[1] && (stat "f")[2] & 07777) == 0750 or die "at $depth" }
    print $depth'
same 3000 "$(perl -e "$count" copy $mallory)"
gives 0 '' little jinn rm -r copy
gives 0 '' little jinn rmrf /mnt/alice/tree
not [ -e copy ] || fail "the copy is still there"
not [ -e /mnt/alice/tree ] || fail "the tree is still there"

perl -e 'mkdir "wide"; for (1 .. 130000) { open(F, ">", "wide/name-$_") or die $!; close(F) }'
gives 0 '' jinn chown -R $alice wide
same 0 "$(find wide ! -user $alice | wc -l)"
gives 0 130000 sh -c 'jinn ls wide | wc -l'
sorted=$(jinn ls wide | LC_ALL=C sort -c 2>&1) || fail "not sorted: $sorted"
gives 0 '' jinn rmrf wide
not [ -e wide ] || fail "the directory is still there"

# More names than can be sorted come as the directory has them, and that is told.
perl -e 'mkdir "long"; for (1 .. 40000) { open(F, ">", "long/" . "x" x 240 . $_); close(F) }'
exits 0 sh -c 'jinn ls long | wc -l'
same 40000 "$(cat out)"
has err 'are not sorted' || fail "nobody is told: $(cat err)"
