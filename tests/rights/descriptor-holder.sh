# suite: jinn
# A holder of descriptors that mallory may list, too: whatever he brings, keeps or does not say,
# alice and root are served, and he gets nothing that its rules do not give him.
. "$tests/rights.sh"
users
rule() { # rule UID RIGHT=VALUE...
    mkdir -p "rules/uid/$1/env"
    : >"rules/uid/$1/allow"
    key=$1
    shift
    for right; do echo "${right#*=}" >"rules/uid/$key/env/S6_FDHOLDER_${right%%=*}"; done
}
rule 0 STORE_REGEX=. RETRIEVE_REGEX=. LIST= GETDUMP= SETDUMP=
rule $alice 'STORE_REGEX=^alice' 'RETRIEVE_REGEX=^alice' LIST=
rule $mallory LIST=
hold() { # hold OPTION...
    mkfifo ready
    env --default-signal "$@" >ready 2>>held &
    holder=$!
    read -r line <ready || fail "no holder: $(cat held)"
    rm ready
    eventually not test -e "/proc/$holder/fd/1" # It closes it once it has told us.
}
open_now() { find "/proc/$holder/fd" -mindepth 1 | wc -l; }
holds_at_most() { [ "$(open_now)" -le "$1" ]; }
stop() {
    kill -TERM "$holder"
    wait "$holder" || [ $? -lt 4 ] || fail "it ended badly: $(cat held)"
}

# A client of mallory's own making: it connects so often, says so much of a message with so many
# descriptors, tells us, and stays. On the other machine the call has another number.
cat >mutter.pl <<'PERL'
use Socket;
my ($path, $times, $text, $count) = @ARGV;
my $sendmsg = `uname -m` =~ /x86_64/ ? 46 : 211;
$text =~ s/\\([0-7]{3})/chr oct $1/ge;
$SIG{PIPE} = "IGNORE";
for (1 .. $times) {
    socket(my $socket, PF_UNIX, SOCK_STREAM, 0) or die;
    connect($socket, sockaddr_un($path)) or die "connect: $!";
    push @kept, $socket;
    length $text or next;
    my $control = pack("Q l l l*", 16 + 4 * $count, 1, 1, (0) x $count);
    $control .= "\0" x (-length($control) % 8);
    my $piece = pack("P Q", $text, length $text);
    my $message = pack("Q L L P Q P Q l L", 0, 0, 0, $piece, 1, $control,
        $count ? length $control : 0, 0, 0);
    syscall($sendmsg, fileno $socket, $message, 0);
}
$| = 1;
print "there\n";
sleep 1000;
PERL
chmod 644 mutter.pl
mutter() { # mutter TIMES TEXT DESCRIPTORS: returns once all is said; $mutterer stays
    mkfifo -m 622 said
    setpriv --reuid $mallory --regid $mallory --clear-groups perl mutter.pl sock "$@" >said &
    mutterer=$!
    read -r line <said || fail "mallory could not say it"
    rm said
}
hush() {
    kill "$mutterer"
    wait "$mutterer" 2>/dev/null || :
}
others_are_served() {
    echo word >file
    exits 0 s6-fdholder-store -t 20000 sock name <file
    gives 0 name as_user $alice s6-fdholder-list -t 20000 sock
    gives 0 word s6-fdholder-retrieve -D -t 20000 sock name cat
}

hold s6-fdholder-daemon -1 -c 8 -C 3 -i rules sock
before=$(open_now)
# More descriptors than any request has; than it announces; before there is a header; late ones.
for text in '\000\000\000\005\000\375S' '\000\000\000\005\000\001S' '\000' '\000\000\000\005\000\000S'; do
    mutter 3 "$text" 200
    eventually holds_at_most "$before"
    others_are_served
    hush
done
# Not reading the answers, he cannot have what was sent ahead kept either.
full=$(perl -e 'print "\\000\\000\\000\\001\\000\\000L" x 400')
mutter 3 "$full"'\000\000\000\005\000\001S' 200
eventually holds_at_most $((before + 3))
others_are_served
hush
# As many connections as he likes, each with half a request and its one descriptor.
mutter 300 '\000\000\000\005\000\001S' 1
eventually holds_at_most $((before + 6))
others_are_served
hush
mutter 300 '' 0
eventually holds_at_most $((before + 3))
others_are_served
hush
# Asking without reading the answers.
mutter 3 "$(perl -e 'print "\\000\\000\\000\\001\\000\\000L" x 4000')" 0
others_are_served
hush
eventually holds_at_most "$before"

# Coming and going leaves nothing behind.
memory() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$holder/status"; }
comes_and_goes() {
    as_user $alice perl -e 'use Socket; for (1 .. $ARGV[0]) {
        socket(my $socket, PF_UNIX, SOCK_STREAM, 0) or die;
        connect($socket, sockaddr_un("sock")) or die "connect: $!";
    }' "$1"
    exits 0 as_user $alice s6-fdholder-list sock
}
comes_and_goes 1000
least=$(memory)
comes_and_goes 10000
[ "$(memory)" -lt $((least + 2000)) ] || fail "10000 connections cost $(($(memory) - least)) kB"

# What the rules give him, and what not.
exits 0 s6-fdholder-store sock secret <file
gives 0 secret as_user $mallory s6-fdholder-list sock
exits 1 as_user $mallory s6-fdholder-retrieve sock secret true
exits 1 as_user $mallory s6-fdholder-delete sock secret
exits 1 as_user $mallory s6-fdholder-store sock alice <file
exits 1 as_user $mallory s6-fdholder-getdump sock true
exits 1 as_user $mallory env 'S6_FD#=1' S6_FD_0=0 S6_FDID_0=secret s6-fdholder-setdump sock <file
exits 1 as_user $alice s6-fdholder-retrieve sock secret true
exits 0 as_user $alice s6-fdholder-store sock alice <file
exits 1 as_user $mallory s6-fdholder-retrieve sock alice true
gives 0 word as_user $alice s6-fdholder-retrieve -D sock alice cat
# Nobody becomes somebody else by a user namespace: root in it is mallory outside.
exits 1 as_user $mallory unshare -Ur s6-fdholder-retrieve sock secret true
gives 0 secret as_user $mallory unshare -Ur s6-fdholder-list sock
stop

# A full shelf leaves room for those who come.
hold sh -c 'ulimit -n 300; exec s6-ipcserver-socketbinder sock s6-fdholderd -1 -c 4 -C 2 -n 900 -i rules'
has held 'holding 11 descriptors at most, not 900' || fail "$(cat held)"
i=0
while [ $i -lt 11 ]; do
    exits 0 s6-fdholder-store sock "n$i" <file
    i=$((i + 1))
done
exits 1 s6-fdholder-store sock "n$i" <file
mutter 10 '\000\000\000\005\000\001S' 1
same 11 "$(as_user $alice s6-fdholder-list sock | wc -l)"
hush
stop

# Who is named in damaged rules is not served by others: root's are whole.
rule default LIST=
rm -r "rules/uid/$mallory"
ln -s /nowhere "rules/uid/$mallory"
s6-fdholder-daemon -D -i rules sock 2>>held && fail "its socket was taken twice"
hold s6-fdholder-daemon -1 -i rules sock
not as_user $mallory s6-fdholder-list sock 2>err || fail "mallory was served by uid/default"
has held 'unable to read the rules of rules' || fail "$(cat held)"
exits 0 s6-fdholder-list sock
stop
