# suite: jinn
# A06: stage 2 is a child of process 1, in /, with the umask asked for, in a session of its own, with
# no signal blocked or ignored.
basedir <<'RC'
{
    pwd; umask
    set -- $(cat /proc/$$/stat)
    echo "$4"
    [ "$1" = "$6" ] && echo session
    # By the shell itself: it blocks signals while it makes a process.
    while read -r field value; do
        case $field in SigBlk: | SigIgn:) echo "$value" ;; esac
    done </proc/$$/status
} >/mnt/start
RC
stage_2 -m 027
same "/ 0027 1 session 0000000000000000 0000000000000000" "$(echo $(cat start))"
