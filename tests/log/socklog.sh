# socklog: datagrams from any sender, one line each, cut where too long; TERM ends it in order.
send() { # send BYTES...: each as printf has it
    for bytes; do printf "$bytes" >datagram && perl -MSocket -e 'undef $/; open(F, "<", "datagram");
        socket(S, PF_UNIX, SOCK_DGRAM, 0) && defined(send(S, <F> // "", 0, pack_sockaddr_un("sock")))
            or die "unable to send: $!"'; done
}
begin() {
    mkfifo ready
    env --default-signal s6-socklog -d 3 "$@" -x sock >said 2>err 3>ready &
    logger=$!
    read -r line <ready || fail "it did not begin: $(cat err)"
    rm ready
}
finish() {
    kill "$logger"
    code=0
    wait "$logger" || code=$?
    same 0 "$code"
    same "$1" "$(tr '\n' '|' <said)"
}
y=$(printf '%076d' 0)
[ "$suite" = s6 ] && cut=${y}1 || cut=$y # Debian's cuts one byte later than it was told.
begin -l 76
same 777 "$(stat -c %a sock)"
send '<13>hello\n' '<13>a\nb\0c\n\n\0' plain '\n' "$y" "${y}1" '<999>q'
[ "$suite" = s6 ] || send ''
eventually has said 'unknown.debug: q'
[ "$suite" = s6 ] && empty= || empty='|'
eventually_same() { [ "$(tr '\n' '|' <said)" = "user.notice: hello|user.notice: a~b~c|plain||$y|$cut...|unknown.debug: q|$empty" ]; }
eventually eventually_same
finish "user.notice: hello|user.notice: a~b~c|plain||$y|$cut...|unknown.debug: q|$empty"
begin -r
send '<13>raw'
eventually has said raw
finish '<13>raw|'
is_root || exit 0
begin -u 1234 -g 5678
same '1234 5678' "$(echo $(sed -n 's/^[UG]id:\t\([0-9]*\).*/\1/p' "/proc/$logger/status"))"
finish ''
exits 111 s6-socklog -x /nowhere/x
exits 100 s6-socklog -Z
