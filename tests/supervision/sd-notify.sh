# suite: jinn
# Services that say it by sd_notify(3): to the supervisor itself, and by the bridges.
tell='use Socket; my $name = shift; $name =~ s/^@/\0/;
    my $s; socket($s, AF_UNIX, SOCK_DGRAM, 0) or die "$!";
    connect($s, pack_sockaddr_un($name)) or die "$!";
    defined send($s, join("\n", @ARGV), 0) or die "$!";'
service scan/own <<RUN
#!/bin/sh
echo "\$NOTIFY_SOCKET" >address
until [ -e go ]; do sleep 0.02; done
perl -e '$tell sleep 1000' "\$NOTIFY_SOCKET" STATUS=here READY=1 MAINPID=7
RUN
: >scan/own/notify-socket
scan scan
eventually [ -s scan/own/address ]
case $(cat scan/own/address) in @?*) ;; *) fail "address: $(cat scan/own/address)" ;; esac

# Others are not believed, whoever they are, and neither is what means something else.
perl -e "$tell" "$(cat scan/own/address)" READY=1 || fail 'nobody is there'
eventually has tree.log "which is none of the service's or has ended: not ready"
not is_ready scan/own || fail 'a stranger was believed'
: >scan/own/go
eventually is_ready scan/own

# svc waits for it, and the next life has to tell it anew.
rm scan/own/go
s6-svc -wD -d scan/own
exits 99 s6-svc -wU -T 100 -u scan/own
has err 'not waiting for that' && fail 'no readiness is waited for'
: >scan/own/go
s6-svc -wU -u scan/own

# An ordinary user's service says it too: no directory is in its way.
if is_root; then
    service scan/user <<-'RUN'
		#!/bin/sh
		exec s6-setuidgid nobody s6-notify-socket-from-fd --notification-fd=4 \
		    sh -c 'echo >&4; exec sleep 1000'
	RUN
    : >scan/user/notify-socket
    s6-svscanctl -a scan
    eventually is_ready scan/user
fi

# Over the bridges: what tells it in one way runs where it is wanted in the other.
service scan/bridged <<'RUN'
#!/bin/sh
exec s6-notify-fd-from-socket s6-notify-socket-from-fd -f -k -d 5 sh -c '
    echo "$NOTIFY_SOCKET" >address
    test ! -e /proc/$$/fd/3 || echo >leaked
    until [ -e go ]; do sleep 0.02; done
    echo >&5; exec sleep 1000'
RUN
echo 3 >scan/bridged/notification-fd
s6-svscanctl -a scan
eventually [ -s scan/bridged/address ]
not is_ready scan/bridged || fail 'ready too early'
: >scan/bridged/go
eventually is_ready scan/bridged
[ ! -e scan/bridged/leaked ] || fail 'the program has the notification descriptor'
s6-svscanctl -t scan
ended

# By hand: where the newline goes, who waits how long, and who ends with whom.
# Each has a fifo of its own: who is still about to end keeps one open, and a reader would take that end for its own.
mkfifo heard-1 heard-2 heard-3
s6-notify-fd-from-socket -f -3 7 s6-notify-socket-from-fd -d 3 sh -c \
    'test -z "$NOTIFY_SOCKET" && echo >&3 && sleep 1000' 7>heard-1 & program=$!
read -r line <heard-1 || fail 'no newline came'
kill "$program"
s6-notify-fd-from-socket --notification-fd=7 --timeout=50 sleep 1000 7>heard-2 2>said & program=$!
not read -r line <heard-2 || fail 'a newline came'
eventually has said 'timed out before READY=1'
kill "$program"
s6-notify-fd-from-socket --no-doublefork -3 7 true 7>heard-3 &
not read -r line <heard-3 || fail 'a newline came'
# Who listened leaves once it has heard: then nobody tells that the rest was heard.
if command -v strace >/dev/null; then
    mkfifo heard-4 end
    strace -f -qq -o trace -e trace=sendmsg -e inject=sendmsg:delay_enter=3s:when=2 \
        s6-notify-fd-from-socket -f -3 7 s6-notify-socket-from-fd -f -d 3 \
        sh -c 'echo >&3; read -r line <end' 7>heard-4 2>said &
    read -r line <heard-4 || fail 'no newline came'
    eventually grep -q ECONNREFUSED trace
    echo >end
    wait $!
    [ ! -s said ] || fail "$(cat said)"
fi
gives 0 out s6-notify-socket-from-fd -t 50 echo out
NOTIFY_SOCKET=@none s6-notify-socket-from-fd -d 3 -t 50 sleep 1000 2>said & program=$!
eventually has said 'timed out before the program was ready'
kill "$program"
NOTIFY_SOCKET=vsock:1 exits 100 s6-notify-socket-from-fd true
exits 100 s6-notify-fd-from-socket -3 77 true
exits 111 s6-notify-fd-from-socket true
exits 127 s6-notify-fd-from-socket -3 1 nosuchprogram
