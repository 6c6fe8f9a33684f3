# suite: jinn
# Programs that root runs for others: how many a user may have, what a client gives to the program
# and what it does not, who a client is, and what stands in the place of a socket.
. "$tests/rights.sh"
users
serve() { # serve COMMAND...: its words are kept in served
    mkfifo ready
    env --default-signal "$@" >ready 2>>served &
    server=$!
    read -r line <ready || fail "no server: $(cat served)"
    rm ready
}
stop() {
    kill -TERM "$server"
    wait "$server" || :
}
cat >asked <<'SH'
#!/bin/sh
echo "$(id -u) $OPEN $SHUT ${ELSE-none} $* $(readlink /proc/self/fd/2)"
ls -l /proc/self/fd/ | grep -c socket
SH
chmod 755 asked
# Mallory has as many connections as he likes, and two servers of them; alice has hers.
OPEN='' SHUT=mine serve s6-ipcserver -1 -c 4 -C 2 sock s6-sudod -t 60000 ./asked word
cat >hoard.pl <<'PERL'
use Socket;
for (1 .. 300) {
    socket(my $socket, PF_UNIX, SOCK_STREAM, 0) or die;
    connect($socket, sockaddr_un("sock")) or die "connect: $!";
    push @kept, $socket;
}
$| = 1;
print "there\n";
sleep 1000;
PERL
chmod 644 hoard.pl
setpriv --reuid $mallory --regid $mallory --clear-groups perl hoard.pl >there &
hoarder=$!
eventually has there there
two() { [ "$(process 's6-sudod -t 60000 *' | wc -l)" = 2 ]; }
eventually two
exits 1 as_user $alice env OPEN=hers SHUT=hers ELSE=hers s6-sudo -t 20000 sock more 2>err
# The connection is not among the program's descriptors.
same "0 hers mine none word more $PWD/err
0" "$(cat out)"
exits 111 as_user $mallory s6-sudo -t 20000 sock
kill $hoarder
eventually not two
same 0 "$(as_user $mallory env -i PATH="$PATH" s6-sudo -t 20000 sock 2>/dev/null | head -c 1)"
# A program whose client leaves is ended, and one that stops first as well.
stop
serve s6-ipcserver -1 sock s6-sudod sh -c 'echo $$ >running; kill -STOP $$; sleep 1000'
chmod 1777 .
setpriv --reuid $alice --regid $alice --clear-groups s6-sudo -t 20000 sock &
client=$!
eventually test -s running
kill -KILL $client
ended() { not alive "$(cat running)"; }
eventually ended
stop
# Root in a user namespace of mallory's is mallory; rules say so, too.
mkdir -p rules/uid/0 rules/uid/$alice
: >rules/uid/0/allow
: >rules/uid/$alice/allow
serve s6-ipcserver -1 sock s6-ipcserver-access -i rules sh -c 'echo "$IPCREMOTEEUID served"'
gives 0 '0 served' s6-ipcclient sock sh -c 'cat <&6'
gives 0 "$alice served" as_user $alice s6-ipcclient sock sh -c 'cat <&6'
gives 0 '' as_user $mallory s6-ipcclient sock sh -c 'cat <&6'
gives 0 '' as_user $mallory unshare -Ur s6-ipcclient sock sh -c 'cat <&6'
stop
# A socket for its owner alone has its mode from the beginning.
serve s6-ipcserver -1 -a 600 own true
same 600 "$(stat -c %a own)"
exits 111 as_user $alice s6-ipcclient own true
stop

# What mallory has put in the place of a socket, or of its lock, in a directory of everybody's.
mkdir -m 1777 everybodys
cd everybodys
echo kept >../victim
chmod 600 ../victim
ln -s "$PWD/../victim" s
ln -s "$PWD/../made" s.lock
chown -h $mallory s s.lock
exits 111 s6-ipcserver-socketbinder s true
not test -e ../made || fail "a file was made where a symlink leads"
rm s.lock
exits 0 s6-ipcserver-socketbinder s true
same kept "$(cat ../victim)"
same socket "$(stat -c %F s)"
for there in s6-sudo s6-fdholder-list; do
    rm -f s
    ln -s ../victim s
    exits 111 $there -t 2000 s
    rm s
    mkfifo s
    exits 111 $there -t 2000 s
done
same kept "$(cat ../victim)"
