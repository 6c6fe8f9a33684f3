# suite: jinn
# Names that others choose: of processes, sockets and files in an event directory.
. "$tests/rights.sh"
users

# A process named like the end of its own line in /proc/PID/stat is found and counted as it is.
cp "$(command -v sleep)" '/mnt/a) S 1 (' 2>/dev/null || fail "no copy"
service tree/odd <<'RUN'
#!/bin/sh
exec './../../a) S 1 (' 1000
RUN
scan tree
eventually is_up tree/odd
odd=$(pid_of tree/odd)
eventually has "/proc/$odd/comm" 'a) S 1 ('
supervisor=$(supervisor odd)
kill -KILL "$supervisor"
eventually supervised_anew odd "$supervisor"
eventually is_up tree/odd
same "$odd" "$(pid_of tree/odd)"
s6-svc -d tree/odd
eventually is_down tree/odd
not alive "$odd" || fail "the process lives on"

# Why it cannot be started is whatever its owner has written there, and no order to a terminal.
printf 'x\033]0;EVIL\007y\n' >tree/odd/supervise/start-failure
s6-svstat tree/odd >shown
jinn status tree/odd >>shown
same 2 "$(grep -cF 'x^[]0;EVIL^Gy' shown)"
not grep -q "$(printf '[\033\007]')" shown || fail "an escape: $(od -c shown)"
rm tree/odd/supervise/start-failure

# A listener may not have a supervisor write into another's file: a hard link has the right name.
mkdir -p tree/odd/event
: >roots
chmod 600 roots
link=tree/odd/event/ftrig1:@400000006b02ed88227b6880:eRDxrD
ln roots $link
s6-svc -u tree/odd
eventually is_up tree/odd
same '' "$(cat roots)"
not [ -e $link ] || fail "what is no listener stays in the way"
kill "$tree"
ended

# The longest path of a socket ends without a zero byte: all of it is told, and no more.
mkfifo ready
env --default-signal s6-ipcserver -1 sock sh -c 'printf %s "$IPCREMOTEPATH" >told' >ready &
server=$!
read -r line <ready
perl -MSocket -e '
    my $path = "/mnt/" . "p" x 103;
    socket(my $s, AF_UNIX, SOCK_STREAM, 0) or die "socket: $!";
    syscall(49, fileno($s), my $address = pack("S a108", AF_UNIX, $path), 110) == 0 or die "bind: $!";
    connect($s, sockaddr_un("/mnt/sock")) or die "connect: $!";
    <$s>'
eventually test -s told
same "108 /mnt/ppp" "$(wc -c <told) $(head -c 8 told)"
kill "$server"
wait
