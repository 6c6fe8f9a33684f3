# suite: jinn
# Every file, directory, fifo and socket that root's programs make has the kind, the mode and the
# owner that docs/security.md says, and the page names nothing that is not made. The umask is 077,
# but for the machine, where init sets it to 022.
. "$tests/rights.sh"
users

look() { # look WORD TOP: a line each, KIND MODE OWNER PATH, with the page's word for the top
    find "$2" -printf "%y %m %U:%G $1/%P\n" | sed "s|/\$||
        s/^d/directory/; s/^f/file/; s/^p/fifo/; s/^s/socket/; s/^l/symlink/
        s/ 0:0 / root /; s/ $alice:$alice / logger /"
}

compare() { # compare TABLE SEEN: what is wrong, a line each
    perl -e '
        my ($page, $seen) = @ARGV;
        my @rows;
        open(P, "<", $page) or die;
        while (<P>) {
            /^\| `([A-Z*][^`]*)` \| (\w+) \| (\d+)( less the umask)? \| (\w+) \|/ or next;
            my ($name, $kind, $mode, $less, $owner) = ($1, $2, oct $3, $4, $5);
            my $pattern = join ".*", map { quotemeta } split /\*/, $name, -1;
            push @rows, [qr/^$pattern$/, $kind, $mode, $less, $owner, $name, 0];
        }
        open(S, "<", $seen) or die;
        while (<S>) {
            my ($kind, $mode, $owner, $path) = /^(\w+) (\d+) (\S+) (.*)$/ or next;
            my ($row) = grep { $path =~ $_->[0] } @rows;
            $row or print "not in the table: $kind $mode $owner $path\n" and next;
            $row->[6]++;
            my $umask = $row->[3] ? $path =~ /^RUN/ ? 022 : 077 : 0;
            my $wanted = sprintf "%s %o %s", $row->[1], $row->[2] & ~$umask, $row->[4];
            "$kind $mode $owner" eq $wanted or print "$path: $kind $mode $owner, not $wanted\n";
        }
        $_->[6] or print "never made: $_->[5]\n" for @rows' "$1" "$2"
}

# A tree of services, with servers, a logger, a service that has died, and one who listens.
service scan/one <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
service scan/one/log <<'RUN'
#!/bin/sh
exec jinn setuidgid alice jinn log -d3 s4096 /mnt/alice/log
RUN
echo 3 >scan/one/log/notification-fd
mkdir sockets rules
service scan/ipc <<'RUN'
#!/bin/sh
exec jinn ipcserver -- /mnt/sockets/ipc true
RUN
service scan/holder <<'RUN'
#!/bin/sh
exec jinn fdholder-daemon -i /mnt/rules /mnt/sockets/holder
RUN
service scan/socklog <<'RUN'
#!/bin/sh
exec jinn socklog -x /mnt/sockets/log
RUN
{ look SCAN scan; look SOCKETS sockets; } >laid-out
umask 077
scan scan
for name in ipc holder log; do eventually test -S sockets/$name; done
eventually is_up scan/one
eventually test -e /mnt/alice/log/spool
old=$(pid_of scan/one)
kill -9 "$old"
eventually restarted scan/one "$old"
s6-svwait -d scan/one &
eventually sh -c 'ls scan/one/event | grep -q ^ftrig1'
{ look SCAN scan; look SOCKETS sockets; } | grep -vxF -f laid-out >seen
look LOG /mnt/alice/log >>seen

# A service that everybody may look at.
sleeper open/one
echo 5 >open/one/lock-fd
look OPEN open >laid-out
rm -f ready
scan open -g all
eventually is_up open/one
old=$(pid_of open/one)
kill -9 "$old"
eventually restarted open/one "$old"
look OPEN open | grep -vxF -f laid-out | grep -vF .s6-svscan >>seen

# A machine, as the maker makes it.
exits 0 jinn init-maker -C -c /mnt/base -p "$PATH" -u alice -s /run/kept -e A=b base
cat >base/scripts/rc.shutdown <<'RUN'
#!/bin/sh
while [ ! -e /mnt/go ]; do sleep 0.05; done
RUN
boot_made
eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
eventually test -e "$root/run/uncaught-logs/spool"
exits 0 within /mnt/base/bin/shutdown -r now
eventually test -e "$root/run/service/s6-linux-init-shutdownd/shutdown.script"
look RUN "$root/run" >>seen
look BASE base >>seen

# A service with instances.
mkdir template
printf '#!/bin/sh\nexec sleep 1000\n' >template/run
chmod 755 template template/run
exits 0 jinn instance-maker -L /mnt/instance-logs template many
look INSTANCES many >>seen

# The service of a user's own tree, and compiled rules.
exits 0 jinn usertree-maker -l alice alice /mnt/userlogs usertree
look USERTREE usertree >>seen
exits 0 jinn accessrules-cdb-from-fs compiled rules
look RULES compiled >>seen

# Services that depend on each other, as they are compiled, and then live.
mkdir -p sources/daemon
cp template/run sources/daemon
exits 0 jinn rc-compile database sources
look DATABASE database >>seen
exits 0 jinn rc-init -c /mnt/database -l /mnt/live -p rc- /mnt/scan
look LIVE database >laid-out
look LIVE live:* | grep -vxF -f laid-out >>seen

# A command with a tree of its own.
mkdir -p place services logs
sleeper services/two
jinn run -l /mnt/logs -d services -T /mnt/place -- sleep 1000 &
eventually sh -c 'test -e place/jinn-run.*/main/supervise/control'
eventually test -e logs/two/current
look COMMAND place/jinn-run.* >>seen
look LOG logs/two | sed 's/ root / logger /' >>seen
kill $!
wait $! || :

page=$tests/../docs/security.md
same '' "$(compare "$page" seen)"

# The comparison itself sees what is wrong.
sed 's/^fifo 600 root SCAN/fifo 622 root SCAN/' seen >wrong
[ -n "$(compare "$page" wrong)" ] || fail "a fifo for everybody is not seen"
grep -v spool seen >wrong
[ -n "$(compare "$page" wrong)" ] || fail "a file that is missing is not seen"
echo 'file 666 root RUN/more' | cat seen - >wrong
[ -n "$(compare "$page" wrong)" ] || fail "a new file is not seen"
