# suite: jinn
# A log directory in which its user makes any number of files: `logs` of all shows it, and the others.
. "$tests/rights.sh"
users
chmod 755 /mnt/alice
crowded=/mnt/alice/log
as_user $alice mkdir $crowded
mkdir -p own
echo 'said by root' >own/current
as_user $alice sh -c "echo 'said by alice' >$crowded/current"
make() { # make COUNT NAME: a number behind it, and .s
    as_user $alice perl -e 'for (1 .. $ARGV[1]) {
        open(F, ">", sprintf("%s/%s%08x.s", $ARGV[0], $ARGV[2], $_)) or die "$_: $!" }' \
        $crowded "$1" "$2"
}
make 60000 "$(printf '%0230d' 0)"
gives 0 'log: said by alice
own: said by root' sh -c "jinn logs $crowded own | sort"
make 10001 @400000005f5e1000
exits 111 jinn logs $crowded own
has out 'said by root' || fail "one directory hides the other"
has err "unable to read more than 10000 archives of $crowded: " || fail "$(cat err)"
exits 111 jinn logs $crowded
