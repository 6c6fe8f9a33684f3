# suite: jinn
# What is passed to a server may wait in its close: a TCP connection that lingers and whose other
# side does not read, a file of a file system in user space whose server does not answer. The
# server is the last who has it, and serves the others all the same.
. "$tests/rights.sh"
users
touch slow
cat >fuse.pl <<'PERL'
# fuse.pl FILE: from now on each close of this file waits until this process ends.
use Fcntl;
my $number = `uname -m` =~ /x86_64/ ? 165 : 40;
sysopen(my $fuse, "/dev/fuse", O_RDWR) or exit 77;
my $options = sprintf("fd=%d,rootmode=100666,user_id=0,group_id=0", fileno $fuse);
my ($type, $source, $place) = ("fuse", "slow", $ARGV[0]);
syscall($number, $source, $place, $type, 0, $options) == 0 or exit 77;
$| = 1;
print "there\n";
my ($forget, $getattr, $open, $flush, $init, $interrupt) = (2, 3, 14, 25, 26, 36);
while (sysread($fuse, my $got, 1 << 18)) {
    my (undef, $asked, $unique) = unpack("L L Q", $got);
    my $answer = $asked == $init ? pack("L L L L S S L x40", 7, 31, 65536, 0, 8, 8, 65536)
        : $asked == $getattr ? pack("Q L L Q6 L10", 0, 0, 0, 1, (0) x 8, 0100666, 1, (0) x 5)
        : $asked == $open ? pack("Q L L", 1, 0, 0) : "";
    next if grep { $asked == $_ } $forget, $flush, $interrupt;
    my $refused = $answer eq "" ? -38 : 0;
    syswrite($fuse, pack("L l Q", 16 + length $answer, $refused, $unique) . $answer);
}
PERL
cat >pass.pl <<'PERL'
# pass.pl WHAT KIND PATH TEXT [TIMES]: sends the text with that, WHAT is tcp or a file, and ends; a
# path that begins with @ is in no file system. At the end a listener of its own lives on.
use POSIX ();
use Socket;
$| = 1;
my ($what, $kind, $path, $text, $times) = @ARGV;
my $sendmsg = `uname -m` =~ /x86_64/ ? 46 : 211;
my $type = $kind eq "stream" ? SOCK_STREAM : SOCK_DGRAM;
my @passed;
if ($what eq "tcp") {
    socket(my $listener, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
    setsockopt($listener, SOL_SOCKET, SO_RCVBUF, 4096);
    bind($listener, sockaddr_in(0, INADDR_LOOPBACK)) or die "bind: $!";
    listen($listener, 64) or die "listen: $!";
    for (1 .. $times || 1) {
        socket(my $one, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
        setsockopt($one, SOL_SOCKET, SO_LINGER, pack("ii", 1, 600)) or die "linger: $!";
        setsockopt($one, SOL_SOCKET, SO_SNDBUF, 4096);
        connect($one, getsockname $listener) or die "connect: $!";
        $one->blocking(0);
        1 while syswrite($one, "x" x 65536);
        $one->blocking(1);
        push @passed, $one;
    }
    my $keeper = fork;
    if (!$keeper) {
        open(STDOUT, ">", "/dev/null");
        close $_ for @passed;
        sleep 1000;
        exit;
    }
    print "$keeper\n";
} else {
    open(my $file, "<", $what) or die "$what: $!";
    push @passed, $file;
}
my $count = @passed;
my $control = pack("Q l l l*", 16 + 4 * $count, 1, 1, map { fileno $_ } @passed);
$control .= "\0" x (-length($control) % 8);
my $piece = pack("P Q", $text, length $text);
my $message = pack("Q L L P Q P Q l L", 0, 0, 0, $piece, 1, $control, length $control, 0, 0);
my $name = $path =~ /^@(.*)/ ? pack("S", AF_UNIX) . "\0$1" : sockaddr_un($path);
socket(my $socket, PF_UNIX, $type, 0) or die "socket: $!";
connect($socket, $name) or die "connect: $!";
syscall($sendmsg, fileno $socket, $message, 0) >= 0 or die "send: $!";
print "sent\n" if $what ne "tcp"; # Its own close waits as well.
POSIX::_exit(0);
PERL
chmod 644 pass.pl
passed=
pass() { # pass UID WHAT KIND PATH TEXT [TIMES]: as that user
    by=$1
    shift
    if [ "$1" = tcp ]; then
        keeper=$(as_user "$by" perl pass.pl "$@") || fail "it could not be passed"
        passed="$passed $keeper"
    else
        mkfifo said
        as_user "$by" perl pass.pl "$@" >said &
        passed="$passed $!"
        read -r line <said || fail "it could not be passed"
        rm said
    fi
}

mkfifo ready
perl fuse.pl slow >ready &
fuse=$!
read -r line <ready || skip "no file systems in user space"
rm ready
whats='tcp slow'
# The file system is root's alone: so is who passes its file.
sender() { [ "$1" = tcp ] && echo $mallory || echo 0; }

# A server of datagrams.
mkfifo ready
env --default-signal s6-socklog -d 3 -x log 3>ready >lines 2>err &
socklog=$!
read -r line <ready || fail "no server: $(cat err)"
for what in $whats; do
    pass "$(sender $what)" $what dgram log "from $what" 3
    perl -MSocket -e 'socket(S, PF_UNIX, SOCK_DGRAM, 0); connect(S, sockaddr_un("log")) or die;
        send(S, "after $ARGV[0]", 0) or die' $what
    eventually grep -q "^after $what" lines
done
kill -TERM $socklog
wait $socklog || fail "it ended badly: $(cat err)"

# The holder: with half a message from somebody who may connect, and with one that is refused.
mkdir -p rules/uid/0/env rules/uid/$mallory/env
: >rules/uid/0/allow
echo . >rules/uid/0/env/S6_FDHOLDER_LIST
env --default-signal s6-fdholder-daemon -1 -i rules place >ready 2>err &
holder=$!
read -r line <ready || fail "no holder: $(cat err)"
for what in $whats tcp; do
    kill -STOP $holder
    pass "$(sender $what)" $what stream place "$(printf '\001')" 3
    kill -CONT $holder
    gives 0 '' s6-fdholder-list -t 20000 place
    : >rules/uid/$mallory/allow
done
kill -TERM $holder
wait $holder || fail "it ended badly: $(cat err)"

# A program for each connection: none is left for whom it is refused, or the program is gone.
env --default-signal s6-ipcserver -1 -C 1 served sh -c 'echo hello; read -r word' >ready 2>err &
server=$!
read -r line <ready || fail "no server: $(cat err)"
for what in $whats; do
    mkfifo wait
    as_user "$(sender $what)" s6-ipcclient served \
        sh -c 'read -r word <&6; echo "$word"; read -r word <wait' >greeted &
    first=$!
    eventually has greeted hello
    rm greeted
    # It has one place already, and what waits is in the queue of the second, which is refused.
    kill -STOP $server
    pass "$(sender $what)" $what stream served x 3
    kill -CONT $server
    gives 0 hello as_user $alice s6-ipcclient -l 0 served sh -c 'read -r word <&6; echo "$word"'
    echo >wait
    wait $first
    rm wait
done
kill -TERM $server

# A supervisor, before and behind the end of its service: anybody can send to its socket.
rm ready
service scan/a <<'RUN'
#!/bin/sh
env | sed -n 's/^NOTIFY_SOCKET=//p' >/mnt/address
exec sleep 1000
RUN
: >scan/a/notify-socket
scan scan
for what in $whats; do
    eventually test -s address
    address=$(cat address)
    rm address
    pass "$(sender $what)" $what dgram "$address" nothing 3
    exits 0 s6-svc -wr -T 20000 -r scan/a
done
kill $fuse
wait $fuse 2>/dev/null || :
