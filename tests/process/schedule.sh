# suite: jinn
# Scheduling and the OOM score, and what is refused.
is_root || skip "it takes on other users"
stat() { # FIELD OPTION...
    field=$1
    shift
    schedule "$@" sh -c 'cut -d " " -f "$1" "/proc/$$/stat"' sh "$field"
}
gives 0 5 stat 19 --nice=5
gives 0 -3 stat 19 --nice -3
gives 0 3 stat 41 --cpu=batch
gives 0 5 stat 41 --cpu=idle
gives 0 2 stat 41 --cpu=rr:7
gives 0 7 stat 40 --cpu=rr:7
gives 0 idle schedule --io=idle ionice
gives 0 'best-effort: prio 2' schedule --io=best-effort:2 ionice
gives 0 0 schedule --cpus=0-0 sed -n 's/^Cpus_allowed_list:.//p' /proc/self/status
gives 0 500 schedule --oom-score=500 cat /proc/self/oom_score_adj
gives 0 0 s6-setuidgid nobody schedule --oom-score=-500 cat /proc/self/oom_score_adj
has err 'jinn schedule: warning: unable to do --oom-score=-500: permission denied'
exits 111 s6-setuidgid nobody schedule --nice=-5 true
has err 'jinn schedule: fatal: unable to do --nice=-5: '
exits 111 schedule --cpus=1023 true
for option in --nice=20 --nice=x --cpu=batch:1 --cpu=rr --io=idle:1 --io=some --cpus=1-0 --cpus= --oom-score=1001; do
    exits 100 schedule "$option" true
done
exits 100 schedule --nice=1
