# suite: jinn
# Datagrams from mallory: as many as he likes, empty, too long, with descriptors, with other lines
# in them; alice's are still lines of their own, and nothing of it stays with the server.
. "$tests/rights.sh"
users
mkfifo ready
env --default-signal s6-socklog -d 3 -l 200 -x log 3>ready >lines 2>err &
server=$!
read -r line <ready || fail "no server: $(cat err)"
same 777 "$(stat -c %a log)"
open_now() { find "/proc/$server/fd" -mindepth 1 | wc -l; }
before=$(open_now)
cat >send.pl <<'PERL'
use Socket;
my ($times, $text, $count) = @ARGV;
my $sendmsg = `uname -m` =~ /x86_64/ ? 46 : 211;
socket(my $socket, PF_UNIX, SOCK_DGRAM, 0) or die;
connect($socket, sockaddr_un("log")) or die "connect: $!";
my $control = pack("Q l l l*", 16 + 4 * $count, 1, 1, (0) x $count);
$control .= "\0" x (-length($control) % 8);
my $piece = pack("P Q", $text, length $text);
my $message = pack("Q L L P Q P Q l L", 0, 0, 0, $piece, 1, $control,
    $count ? length $control : 0, 0, 0);
for (1 .. $times) {
    syscall($sendmsg, fileno $socket, $message, 0) >= 0 or die "send: $!";
}
PERL
chmod 644 send.pl
sends() { # sends UID TIMES TEXT DESCRIPTORS
    by=$1
    shift
    as_user "$by" perl send.pl "$@"
}
sends $mallory 2000 'flood' 0 &
sends $mallory 1 '' 0
sends $mallory 1 "$(printf 'x\n<0>alice: forged')" 0
sends $mallory 1 "$(head -c 5000 /dev/zero | tr '\0' y)" 0
sends $mallory 50 'with descriptors' 100
sends $alice 1 '<13>alice: hers' 0
wait $!
told() { [ "$(grep -c '^flood$' lines)" = 2000 ] && has lines 'user.notice: alice: hers'; }
eventually told
same 1 "$(grep -c '^user.notice: alice: hers$' lines)"
same 1 "$(grep -c '^x~<0>alice: forged$' lines)"
same 203 "$(grep '^y' lines | tr -d '\n' | wc -c)"
same 50 "$(grep -c '^with descriptors$' lines)"
same "$before" "$(open_now)"
kill -TERM $server
wait $server || fail "it ended badly: $(cat err)"
# With what is there it does not go on: a directory; a symlink is taken away, not followed.
echo kept >victim
ln -s victim here
mkdir dir
exits 111 s6-socklog -x dir
env --default-signal s6-socklog -d 3 -x here 3>ready >lines2 2>err &
server=$!
read -r line <ready
same socket "$(stat -c %F here)"
same kept "$(cat victim)"
kill -TERM $server
wait $server || fail "it ended badly: $(cat err)"

# It binds as root and goes on as somebody else, with no group of root's; who reads what it knows of
# the sender finds words of the sender's choice: it says of nobody who he is.
mkdir -m 755 run
for options in '-U' "-u $alice -g $alice -G $crew"; do
    rm -f ready run/log
    mkfifo -m 666 ready
    env --default-signal UID=$alice GID=$alice GIDLIST=$crew s6-socklog -d 3 $options -x run/log \
        3>ready >lines3 2>err &
    server=$!
    read -r line <ready || fail "$options: $(cat err)"
    same "$alice $alice $alice $alice" "$(sed -n 's/^Uid:\t//p' /proc/$server/status | tr '\t' ' ')"
    same "$alice $crew" "$(groups_of $server)"
    same 0 "$(sed -n 's/^CapEff:\t0*\(.\)/\1/p' /proc/$server/status)"
    same "0:0 777" "$(stat -c '%u:%g %a' run/log)"
    as_user $mallory perl -e 'use Socket; socket(my $s, PF_UNIX, SOCK_DGRAM, 0) or die;
        connect($s, sockaddr_un("run/log")) or die; send($s, "<38>sshd[1]: I am root", 0) or die'
    eventually has lines3 'auth.info: sshd[1]: I am root'
    # What it was told by others is not read from its memory, nor is it theirs to end.
    not may_look $mallory $server
    not as_user $mallory kill -TERM $server 2>err
    kill -TERM $server
    wait $server || fail "it ended badly: $(cat err)"
done
# Without the words it goes on as nobody, and leaves no socket that nobody serves.
for missing in UID GID; do
    rm -f run/log
    code=0
    env UID=$alice GID=$alice GIDLIST=$crew env -u $missing timeout 10 s6-socklog -U -x run/log \
        2>err >out || code=$?
    case $code in 100 | 111) ;; *) fail "$missing: $code: $(cat err)" ;; esac
done
