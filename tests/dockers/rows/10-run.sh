# Rows of `jinn run` that any init of containers has to pass.
sh='/busybox sh -c'
nothing='--user 12345:12345 --read-only --cap-drop ALL --security-opt no-new-privileges --ipc none
    --pids-limit 20 --memory 16m'

each exit-0 0 '' bare '' $sh 'exit 0'
each exit-7 7 '' bare '' $sh 'exit 7'
each exit-255 255 '' bare '' $sh 'exit 255'
each killed-itself 137 '' bare '' $sh 'kill -9 $$'
each not-found 127 '*nosuch*' bare '' nosuch
each not-executable 126 '*/etc*' bare '' /etc
each output 0 hello bare '' $sh 'echo hello'
each any-user 3 12345 bare '--user 12345' $sh '/busybox id -u; exit 3'
each read-only 3 'hi' bare --read-only $sh 'echo hi; exit 3'
each read-only-any-user 3 hi bare '--read-only --user 12345' $sh 'echo hi; exit 3'
each noexec-run 3 hi roomy '--tmpfs /run' $sh 'echo hi; exit 3'
each no-capability 3 hi bare '--cap-drop ALL --security-opt no-new-privileges' $sh 'echo hi; exit 3'
each nothing-at-all 3 hi bare "$nothing" $sh 'echo hi; exit 3'
each ipc-none 3 hi bare '--ipc none' $sh 'echo hi; exit 3'
each pid-host 3 hi bare '--pid host' $sh 'echo hi; exit 3'
each below-docker-init 3 hi bare --init $sh 'echo hi; exit 3'
each few-processes 3 hi bare '--pids-limit 20' $sh 'echo hi; exit 3'
each little-memory 3 hi bare '--memory 16m' $sh 'echo hi; exit 3'
each leaves-processes 8 '' roomy '' /t/leaves
each leaves-processes-below-init 8 '' roomy --init /t/leaves

few_descriptors() {
    ends_alone "$1" 3 '*hi' bare '' /busybox sh -c 'ulimit -n 8; exec "$@"' x $entry \
        /busybox sh -c 'echo hi; exit 3'
}
each_case_of few-descriptors few_descriptors few-descriptors

full_run() { # /run has no byte left; /tmp has
    ends_alone full-run 3 '*hi' roomy '--tmpfs /run:size=4k' /bin/sh -c \
        'cat /dev/zero >/run/full 2>/dev/null; exec "$@"' x $entry sh -c 'echo hi; exit 3'
}
each_case_of full-run full_run

# What the command is given arrives as it is.
arrives() {
    echo input | docker run -i --network none --name "$(box)" -e A='x  y' -w /tmp --ulimit core=0 \
        roomy sh -c 'umask 0027; exec /jinn nice -n 5 "$@" 7</etc/passwd' x $entry /t/given >out 2>&1 ||
        fail "exit $?"
    same 'x  y
/tmp
0027
root:x:0:0::/root:/bin/sh
5
input' "$(cat out)"
}
each_case_of arrives arrives
each no-stdin 0 '' roomy '' cat
closed_stdout() {
    ends_alone closed-stdout 1 '' roomy '' sh -c 'exec "$@" >&-' x $entry test -e /proc/self/fd/1
}
each_case_of closed-stdout closed_stdout
full_pipe() { # nobody reads what is said; the end comes all the same
    start services '' sh -c 'mkfifo /tmp/pipe; sleep 1000 </tmp/pipe & exec "$@" >/tmp/pipe 2>&1' \
        x /jinn run -k 3000 -d /services -- sh -c ': >/tmp/begun; exec yes'
    eventually inside test -e /tmp/begun
    docker stop "$(box)" >/dev/null
    same 143 "$(code)"
}
case_of full-pipe full_pipe

# Signals reach the command as they are, and its own code is the answer.
signalled() { # signalled SIGNAL
    start roomy '' $entry /t/trap "$1" 9
    eventually said ready
    signal "$1"
    same 9 "$(code)"
    eventually said "caught $1"
}
for name in TERM INT QUIT HUP USR1 USR2; do
    each_case_of "signal-$name" signalled "$name"
done
untrapped() { # untrapped SIGNAL CODE
    start roomy '' $entry sh -c 'echo ready; exec sleep 1000'
    eventually said ready
    signal "$1"
    same "$2" "$(code)"
}
each_case_of dies-of-INT untrapped INT 130
each_case_of dies-of-QUIT untrapped QUIT 131
each_case_of dies-of-TERM untrapped TERM 143
deaf() {
    start roomy '' $entry /t/deaf
    eventually said ready
    docker stop -t 3 "$(box)" >/dev/null
    same 137 "$(code)"
}
each_case_of deaf-to-TERM deaf
in_time() { # run's own time of grace is shorter than Docker's
    start roomy '' /jinn run -t 300 -- /t/deaf
    eventually said ready
    docker stop -t 100 "$(box)" >/dev/null
    same 137 "$(code)"
}
case_of killed-in-time in_time
everybody() { # everybody SIGNAL CODE: every process of the container but process 1
    start roomy '' $entry /t/trap "$1" 9
    eventually said ready
    inside sh -c "kill -$1 -1"
    same "$2" "$(code)"
    docker logs "$(box)" >log 2>&1
    same 1 "$(grep -c ready log)"
}
each_case_of everybody-gets-TERM everybody TERM 9
each_case_of everybody-gets-KILL everybody KILL 137
group() {
    start roomy '' /jinn run -g -- /t/family
    eventually said ready
    signal USR1
    same 6 "$(code)"
    eventually said 'child got it'
}
case_of group group
