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
