# suite: jinn
# What somebody who may listen puts into an event directory, and what the owner of a service
# directory puts in place of its parts, while root supervises, commands, listens, sets modes: no
# file of root's changes, nobody waits for ever, and those who listen hear.
. "$tests/rights.sh"
users
echo secret >victim
chmod 600 victim
mode_of() { stat -c '%a %U:%G' "$1"; }
untouched() {
    same secret "$(cat victim)"
    same '600 root:root' "$(mode_of victim)"
}
# Where links are protected, mallory cannot make them; root makes what an older kernel lets him.
stamp() { printf 'ftrig1:@%024d:%06d' "$1" "$1"; }

sleeper scan/a
scan scan
eventually is_up scan/a
exits 0 s6-svperms -e scan/a
same 1733 "$(stat -c %a scan/a/event)"
ln victim "scan/a/event/$(stamp 1)"
ln -s "$PWD/victim" "scan/a/event/$(stamp 2)"
as_user $mallory sh -c 'echo planted >"$1"' sh "scan/a/event/$(stamp 3)"
# A fifo of his without a reader, one that he never empties, and that one under many names.
as_user $mallory mkfifo "scan/a/event/$(stamp 4)" "scan/a/event/$(stamp 5)"
setpriv --reuid $mallory --regid $mallory --clear-groups \
    perl -e 'open(F, "+<", $ARGV[0]) or die; $| = 1; print "there\n"; sleep 1000' \
    "scan/a/event/$(stamp 5)" >there &
hoarder=$!
eventually has there there
as_user $mallory perl -e 'my $from = shift; for (@ARGV) { link($from, $_) or die "link: $!" }' \
    "scan/a/event/$(stamp 5)" $(for i in $(seq 100 1099); do echo "scan/a/event/$(stamp "$i")"; done)
exits 0 s6-svlisten1 -t 20000 -d scan/a s6-svc -d scan/a
exits 0 s6-svlisten1 -t 20000 -u scan/a s6-svc -u scan/a
exits 0 as_user $alice s6-ftrig-listen1 -t 20000 scan/a/event d sh -c : &
listening=$!
hears() { ls scan/a/event | grep -q '^ftrig1:@4'; }
eventually hears
exits 0 s6-svc -d scan/a
wait $listening || fail "alice did not hear"
untouched
for i in 1 2 3; do
    not test -e "scan/a/event/$(stamp $i)" || fail "what is no fifo of one name stays: $i"
done
same 1 "$(ls scan/a/event | wc -l)"
not test -e "scan/a/event/$(stamp 4)" || fail "a fifo without a reader stays"
kill $hoarder
exits 0 s6-ftrig-notify scan/a/event u
exits 0 s6-cleanfifodir scan/a/event
untouched

# A service directory of mallory's: the parts lead to files of root's.
mkdir -p bad/supervise
ln -s "$PWD/victim" bad/supervise/control
chown -R -h $mallory bad
exits 111 s6-svc -d bad
untouched
exits 111 s6-svperms -G crew bad
untouched
rm bad/supervise/control
ln victim bad/supervise/control
exits 100 s6-svc -d bad
exits 111 s6-svperms -u bad
untouched
rm -r bad/supervise
mkdir -m 700 roots
ln -s "$PWD/roots" bad/supervise
ln -s "$PWD/roots" bad/event
chown -h $mallory bad/supervise bad/event
mkfifo -m 600 roots/control
exits 111 s6-svperms -o -e bad
same '700 root:root' "$(mode_of roots)"
same '600 root:root' "$(mode_of roots/control)"
# A symlink of root's in a directory of root's is followed, as ever.
mkdir good
ln -s "$PWD/roots" good/supervise
exits 0 s6-svperms -O crew good
same '711 root:root' "$(mode_of roots)"
same '620 root:crew' "$(mode_of roots/control)"
# Nothing is made where a symlink of his leads.
rm bad/event
ln -s "$PWD/made" bad/event
chown -h $mallory bad/event
exits 111 s6-svwait -u -t 300 bad
exits 111 s6-mkfifodir bad/event/x
not test -e made || fail "root made a directory for mallory"

# A control fifo that he keeps full holds nobody longer than ten seconds.
rm -f bad/supervise bad/event
mkdir bad/supervise
mkfifo -m 622 bad/supervise/control
perl -e 'use Fcntl; sysopen(F, $ARGV[0], O_RDWR | O_NONBLOCK) or die;
    1 while syswrite(F, "x" x 4096); 1 while syswrite(F, "x");
    $| = 1; print "full\n"; sleep 1000' bad/supervise/control >full &
filler=$!
eventually has full full
exits 111 s6-svc -u bad
has err 'operation timed out' || fail "$(cat err)"
kill $filler

# While names are swapped under its hands: no mode and no byte lands on the victim.
cat >swap.pl <<'PERL'
my ($victim) = @ARGV;
$SIG{TERM} = sub { exit 0 };
while (1) {
    for my $name (glob("bad/event/.ftrig1*"), glob("bad/event/ftrig1*"), "bad/supervise/control") {
        rename($name, "bad/aside") and symlink($victim, $name);
        unlink($name);
        rename("bad/aside", $name);
    }
}
PERL
mkdir bad/event
chown -R $mallory bad
chmod 644 swap.pl
printf '%035d' 0 >bad/supervise/status
setpriv --reuid $mallory --regid $mallory --clear-groups perl swap.pl "$PWD/victim" &
swapper=$!
i=0
while [ $i -lt 60 ]; do
    s6-svwait -t 5 -u bad >/dev/null 2>&1 || :
    s6-svperms -G crew -E crew bad >/dev/null 2>&1 || :
    i=$((i + 1))
done
kill $swapper
untouched
