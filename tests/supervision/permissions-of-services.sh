# svperms: who may see, command and listen.
is_root || skip "it gives files to other groups"
is_root || skip "it is about other users"
fresh() {
    rm -rf sv
    mkdir -p -m 755 sv sv/supervise sv/event
    mkfifo -m 600 sv/supervise/control
    chmod 700 sv/supervise
    chmod 3730 sv/event
}
modes() { # modes OPTION...: of supervise, control and event
    fresh
    s6-svperms "$@" sv >out2 || fail "svperms $* failed"
    (cd sv && echo $(stat -c %a:%g supervise supervise/control event))
}
gives 0 "700:0 600:0 3730:0" modes -u
gives 0 "710:5 600:0 3730:0" modes -g tty
gives 0 "710:5 620:5 3730:0" modes -G tty
gives 0 "710:77 600:0 3730:0" modes -g :77
gives 0 "710:77 620:77 3730:0" modes -G :77
gives 0 "711:0 600:0 3730:0" modes -o
gives 0 "711:0 620:5 3730:0" modes -O tty
gives 0 "700:0 600:0 1733:0" modes -e
gives 0 "700:0 600:0 3730:5" modes -E tty
gives 0 "710:5 600:0 3730:77" modes -E :77 -g tty
gives 0 "710:5 600:0 3730:0" modes -u -g tty
gives 0 "700:0 600:0 3730:0" modes -g tty -u
gives 0 "710:60 620:60 3730:0" modes -g tty -G games

says() { # says STATUS CONTROL EVENTS OPTION...
    fresh
    wanted="sv status: $1
sv control: $2
sv events: $3"
    shift 3
    exits 0 s6-svperms -v "$@" sv
    same "$wanted" "$(cat out)"
    exits 0 s6-svperms sv
    same "$wanted" "$(cat out)"
}
says owner owner "group root"
says owner owner "group root" -u
says "group tty" owner "group tty" -g tty -E tty
says "group tty" "group tty" public -G tty -e
says public owner "group root" -o
says public "group tty" "group root" -O tty
says "group 77" "group 77" "group 77" -G :77 -E :77

fresh
chmod 750 sv/supervise
gives 1 "sv events: group root" s6-svperms sv
fresh
chmod 640 sv/supervise/control
gives 1 "sv status: owner
sv events: group root" s6-svperms sv
fresh
chmod 755 sv/event
gives 1 "sv status: owner
sv control: owner" s6-svperms sv
fresh
gives 1 "sv status: owner
sv control: owner
sv events: group root" s6-svperms missing sv
exits 111 s6-svperms -u missing sv
chown 5 sv/supervise
exits 0 s6-svperms -u sv
same 5:60 "$(stat -c %u:%g sv/supervise)"
exits 100 s6-svperms -g nosuchgroup sv
exits 100 s6-svperms -g 5 sv
exits 100 s6-svperms -g :x sv
exits 100 s6-svperms
