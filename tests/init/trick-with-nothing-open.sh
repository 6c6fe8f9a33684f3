# suite: jinn
# A23, H5: started with descriptors 0, 1 and 2 closed, init still boots, and the trick still works.
basedir <<'RC'
echo words
RC
unshare -pfm --kill-child --mount-proc jinn init -C -c /mnt/base -p "$PATH" <&- >&- 2>&- &
container=$!
eventually find_init
root=/proc/$init/root
eventually test -e stage-2
eventually logged words
[ "/proc/$init/fd/0" -ef /dev/null ] || fail "stdin"
[ "/proc/$init/fd/1" -ef "$root/run/service/s6-svscan-log/fifo" ] || fail "stdout"
