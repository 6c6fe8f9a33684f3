# suite: jinn
# A23: 0, 1 and 2 closed at the start, in any combination: it boots, its output goes nowhere.
basedir </dev/null
for closed in '0<&-' '1>&-' '2>&-' '0<&- 1>&-' '1>&- 2>&-' '0<&- 1>&- 2>&-'; do
    rm -f stage-2
    env --default-signal unshare -pfm --kill-child --mount-proc sh -c \
        "exec jinn init -C -c /mnt/base -p '$PATH' $closed" </dev/null >>console 2>&1 &
    container=$!
    eventually find_init
    root=/proc/$init/root
    eventually test -e stage-2
    fifo=$root/run/service/s6-svscan-log/fifo
    [ "/proc/$init/fd/0" -ef /dev/null ] || fail "stdin with $closed"
    [ "/proc/$init/fd/1" -ef "$fifo" ] && [ "/proc/$init/fd/2" -ef "$fifo" ] || fail "$closed"
    case $closed in
    *2*) [ "/proc/$init/fd/3" -ef /dev/null ] || fail "the console is not /dev/null: $closed" ;;
    esac
    kill -9 "$init"
    stopped
done
