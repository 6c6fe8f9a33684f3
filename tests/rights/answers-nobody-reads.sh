# suite: jinn
# A holder that is not root. The kernel counts descriptors that it sent and nobody read yet, and
# refuses more than the limit of open files: mallory asks and does not read, alice is served.
. "$tests/rights.sh"
users
keeper=2004
mkdir -m 755 place
chown $keeper:$keeper place
echo word >file
for key in $keeper $alice $mallory; do
    mkdir -p "rules/uid/$key/env"
    : >"rules/uid/$key/allow"
    for right in RETRIEVE_REGEX STORE_REGEX LIST GETDUMP SETDUMP; do
        echo . >"rules/uid/$key/env/S6_FDHOLDER_$right"
    done
done
hold() { # hold OPTION...
    mkfifo -m 666 ready
    setpriv --reuid $keeper --regid $keeper --clear-groups env --default-signal sh -c 'ulimit -n 400; exec s6-fdholder-daemon -1 -c 8 -C 4 -i rules "$@" place/sock' \
        holder "$@" >ready 2>>held &
    holder=$!
    read -r line <ready || fail "no holder: $(cat held)"
    rm ready
    i=0
    while [ $i -lt 40 ]; do
        as_user $keeper s6-fdholder-store place/sock "n$i" <file || fail "n$i is not stored"
        i=$((i + 1))
    done
}
stop() {
    kill -TERM "$holder"
    wait "$holder" || [ $? -lt 4 ] || fail "it ended badly: $(cat held)"
}

# mallory: connects so often, asks so often on each connection, says (or not) that no more comes,
# or waits until the holder says so, and never reads.
cat >mutter.pl <<'PERL'
use Socket;
use IO::Select;
my ($connections, $times, $question, $how) = @ARGV;
my $payload = $question eq "dump" ? "?" : "R\0\2n1\0";
my $text = (pack("N n", length $payload, 0) . $payload) x $times;
$SIG{PIPE} = "IGNORE";
for (1 .. $connections) {
    socket(my $socket, PF_UNIX, SOCK_STREAM, 0) or die "socket: $!";
    connect($socket, sockaddr_un("place/sock")) or die "connect: $!";
    push @kept, $socket;
    $socket->blocking(0);
    syswrite($socket, $text);
    shutdown($socket, 1) if $how eq "leaving";
}
if ($how eq "waiting") { # Until each of them was given up: then writing fails.
    for my $socket (@kept) {
        until (!defined syswrite($socket, $text) && $!{EPIPE}) { select(undef, undef, undef, 0.05) }
    }
}
$| = 1;
print "there\n";
sleep 1000;
PERL
chmod 644 mutter.pl file
mutter() {
    mkfifo -m 622 said
    setpriv --reuid $mallory --regid $mallory --clear-groups sh -c 'ulimit -n 4096
        exec perl -MErrno mutter.pl "$@"' perl "$@" >said &
    mutterer="${mutterer:-} $!"
    read -r line <said || fail "mallory could not say it"
    rm said
}
hush() {
    kill $mutterer
    wait $mutterer 2>/dev/null || :
    mutterer=
}
alice_is_served() {
    exits 0 as_user $alice s6-fdholder-store -t 20000 place/sock hers <file
    gives 0 word as_user $alice s6-fdholder-retrieve -D -t 20000 place/sock hers cat
    same 40 "$(as_user $alice s6-fdholder-list -t 20000 place/sock | wc -l)"
    exits 0 as_user $alice s6-fdholder-getdump -t 20000 place/sock true
}

hold
for question in retrieve dump; do
    mutter 3 300 $question staying
    alice_is_served
    hush
    mutter 600 1 $question leaving
    alice_is_served
    hush
done
stop

# Who is given up for not reading still has what was sent: it counts until it is read.
hold -t 300
i=0
while [ $i -lt 4 ]; do
    mutter 2 300 dump waiting
    i=$((i + 1))
done
alice_is_served
hush
# What is read, or thrown away with its reader, does not count.
alice_is_served
stop
