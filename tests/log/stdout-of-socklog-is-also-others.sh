# suite: jinn
# A pipe that socklog or ioconnect writes to is also others': its mode stays as it is, and a full one
# keeps neither from its end.
blocks() { # blocks PID FD: the open file does
    flags=$(sed -n 's/^flags:[[:space:]]*//p' "/proc/$1/fdinfo/$2")
    same 0 "$((flags & 04000))"
}
fill() { # all but a few bytes
    perl -e 'syswrite STDOUT, "x" x 65530'
}
send() { # and wait until it was taken (SIOCOUTQ)
    perl -MSocket -e 'socket(S, PF_UNIX, SOCK_DGRAM, 0) && defined(send(S, $ARGV[0], 0,
        pack_sockaddr_un("log"))) or die "unable to send: $!";
        do { ioctl(S, 0x5411, $left = pack("i", 0)) or die "unable to ask: $!" } while unpack("i", $left)' "$1"
}
mkfifo out ready
{ exec sleep 1000; } <out &
exec 8>out
env --default-signal jinn socklog -d 3 -t 200 -x log >&8 3>ready &
logger=$!
read -r _ <ready
blocks "$logger" 1
fill >&8
send 'too much for what is left'
kill "$logger"
code=0
wait "$logger" || code=$?
same 99 "$code"
# Of the next one's the line comes once there is room.
env --default-signal jinn socklog -d 3 -x log >&8 3>ready 8>&- &
logger=$!
read -r _ <ready
send 'the last words'
exec 7<out 8>&-
kill "$logger"
tail -1 <&7 >last &
exec 7<&-
wait "$logger"
wait $!
same 'the last words' "$(tail -c 15 last)"
# ioconnect at both of its sides: what it reads from is others' as well.
mkfifo there back from to
exec 5<>from 6<>to 7<>there 8<>back
jinn ioconnect -r 8 -w 7 <from >to &
connect=$!
echo asked >&5
read -r line <&7
same asked "$line"
blocks "$connect" 0
blocks "$connect" 1
echo answered >&8
read -r line <&6
same answered "$line"
fill >&6
printf '%0100000d\n' 0 >&8 &
echo 'asked again' >&5
read -r line <&7
same 'asked again' "$line"
kill -KILL "$connect"
