# suite: jinn
# A05: on a machine the first word that names a runlevel chooses it; else -D does.
for hidden in /dev/tty0 /dev/console; do # What belongs to the host stays out of reach.
    [ ! -e $hidden ] || mount --bind /dev/null $hidden
done
basedir <<'RC'
echo "$*" >/mnt/words
RC
machine() {
    unshare -pfm --kill-child --mount-proc jinn init -c /mnt/base -p "$PATH" "$@" >>console 2>&1 &
    eventually test -e stage-2
    kill -9 $! && rm stage-2
}
machine 5 quiet
same "5 5 quiet" "$(cat words)"
machine -D other quiet 7
same "other quiet 7" "$(cat words)"
machine quiet 3
same "3 quiet 3" "$(cat words)"
