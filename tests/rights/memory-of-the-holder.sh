# suite: jinn
# Who may connect to the holder, and store nothing, announces large messages on many connections and
# never ends them; so does who may set dumps. It holds what it held.
. "$tests/rights.sh"
users
echo word >file
for key in 0 $mallory; do
    mkdir -p rules/uid/$key/env
    : >rules/uid/$key/allow
done
for right in LIST STORE_REGEX RETRIEVE_REGEX; do
    echo . >rules/uid/0/env/S6_FDHOLDER_$right
done
mkfifo ready
env --default-signal s6-fdholder-daemon -1 -c 130 -C 100 -i rules place 3<>ready >ready 2>err &
holder=$!
read -r line <ready || fail "no holder: $(cat err)"
exits 0 s6-fdholder-store place one <file
cat >announce.pl <<'PERL'
use Socket;
$SIG{PIPE} = "IGNORE";
for (1 .. 65) {
    socket(my $socket, PF_UNIX, SOCK_STREAM, 0) or die "socket: $!";
    connect($socket, sockaddr_un("place")) or die "connect: $!";
    push @kept, $socket;
    my $text = pack("N n", 131072, 0) . "x" x 131070;
    while (length $text) {
        my $count = syswrite($socket, $text) or last;
        substr($text, 0, $count) = "";
    }
}
$| = 1;
print "there\n";
sleep 1000;
PERL
chmod 644 announce.pl
for rights in none dump; do
    [ $rights = none ] || echo . >rules/uid/$mallory/env/S6_FDHOLDER_SETDUMP
    mkfifo -m 622 said
    as_user $mallory perl announce.pl >said &
    announcer=$!
    read -r line <said || fail "mallory could not say it"
    rm said
    gives 0 one s6-fdholder-list -t 20000 place
    exits 0 s6-fdholder-retrieve -t 20000 place one true
    kill $announcer
    wait $announcer 2>/dev/null || :
done
kill -TERM $holder
wait $holder || [ $? = 1 ] || fail "it ended badly: $(cat err)"
