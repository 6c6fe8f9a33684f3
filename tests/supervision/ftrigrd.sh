# shellcheck disable=SC1078 # Quotes of perl within ours.
# suite: jinn
# s6's own clients listen to events through our ftrigrd, by the first form of the protocol; what they
# are not made for is said to a client of this scenario's, in the second.
is_root || skip "it puts a program in the place of another"
installed=$(command -v /usr/bin/s6-ftrigrd || ls /usr/lib/s6/s6-ftrigrd /usr/libexec/s6-ftrigrd 2>/dev/null || true)
s6-mkfifodir events
heard() { ls events | grep -q ftrig1; }
if [ -n "$installed" ]; then
    cp -L "$suites/jinn/jinn" s6-ftrigrd
    mount --bind s6-ftrigrd "$installed"
    theirs=$suites/s6
    (eventually heard; s6-ftrig-notify events abbc) &
    gives 0 c timeout 60 "$theirs/s6-ftrig-wait" -t 30000 events 'b+c'
    wait $!
    gives 0 x timeout 60 "$theirs/s6-ftrig-listen1" -t 30000 events x "$theirs/s6-ftrig-notify" events x
    exits 111 timeout 60 "$theirs/s6-ftrig-wait" -t 1 events '('
    exits 111 timeout 60 "$theirs/s6-ftrig-wait" -t 1 nosuch y
    # The same program, once there has been nothing to hear: 1, and in 2.15 99.
    timeout 60 "$theirs/s6-ftrig-wait" -t 50 events y 2>err && fail "it heard something"
    grep -qi 'timed out' err || fail "another end: $(cat err)"
    service web <<'RUN'
#!/bin/sh
echo >&3
exec sleep 1000
RUN
    echo 3 >web/notification-fd
    s6-supervise web &
    eventually s6-svok web
    exits 0 timeout 60 "$theirs/s6-svwait" -U -t 30000 web
    exits 0 timeout 60 "$theirs/s6-svlisten1" -d -t 30000 web "$theirs/s6-svc" -d web
    exits 0 timeout 60 "$theirs/s6-svlisten1" -U -t 30000 web "$theirs/s6-svc" -u web
    s6-svc -dx web
    wait $!
    # It goes when its client has gone.
    nobody_listens() { [ -z "$(find events web/event -name '*ftrig1*')" ]; }
    eventually nobody_listens
fi

# By hand: perl speaks, and prints what comes.
cat >client <<'PERL'
use strict;
my ($program, $version) = splice @ARGV, 0, 2;
pipe my $their_in, my $to or die; pipe my $from, my $their_out or die; pipe my $events, my $their_events or die;
my $pid = fork;
if (!$pid) {
    open STDIN, '<&', $their_in; open STDOUT, '>&', $their_out;
    require POSIX;
    POSIX::dup2(fileno $their_events, 9);
    $ENV{SKALIBS_CHILD_SPAWN_FDS} = 9;
    POSIX::close($_) for fileno $to, fileno $from, fileno $events;
    exec $program;
}
close $_ for $their_in, $their_out, $their_events;
sub told { syswrite $to, pack 'N/a', $_[0] }
sub come { my $in = shift; my ($size, $text) = ('', '');
    sysread $in, $size, 4, length $size or exit 9 while length $size < 4;
    sysread $in, $text, unpack('N', $size) - length $text, length $text or exit 9 while length $text < unpack 'N', $size;
    $text }
sub heard { (come $events) =~ s/([^ -~])/sprintf '%02x', ord $1/ger }
sub answer { unpack 'H*', come $from }
told "ftrigr v$version (b)\n";
print come($events), come($from);
eval join ' ', @ARGV or print $@;
close $to; waitpid $pid, 0; print 'exit ', $? >> 8, "\n";
PERL
second() { gives 0 "$1" timeout 60 perl client s6-ftrigrd 2.0 "$2"; }
hello='ftrigr v2.0 (a)
ftrigr v2.0 (a)
'
plus='sub plus { my ($id, $keep, $ms, $dir, $re) = @_; my $text = "$dir\0$re\0"; told "+" . pack "N4N/a", $id, $keep, $ms, 0, $text; print answer, "\n" }'
second "${hello}00000000
00000000
000000050000""0000ab
000000050000""0000cb
00000000
00000016
exit 0" "$plus plus 5, 1, 0, 'events', 'b'; plus 6, 0, 0, 'events', 'zz'; system 's6-ftrig-notify events abcb'; print heard, qq(\n), heard, qq(\n); told '-' . pack 'N', 5; print answer, qq(\n); told '-' . pack 'N', 5; print answer, qq(\n)"
second "${hello}00000000
00000007000000n
exit 0" "$plus plus 7, 0, 20, 'events', 'b'; print heard, qq(\n)"
second "${hello}00000002
00000016
00000047
exit 0" "$plus plus 1, 0, 0, 'nosuch', 'b'; plus 1, 0, 0, 'events', '('; told '+' . pack 'N4N/a', 1, 0, 0, 0, 'events'; print answer, qq(\n)"
second "${hello}exit 100" "told 'nonsense'"
same '' "$(ls -A events)"
exits 100 s6-ftrigrd
exits 100 s6-ftrigrd x
