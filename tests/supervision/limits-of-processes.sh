# suite: jinn
# No process and no descriptor to be had: one line that says what for, and 111.
is_root || skip "it takes another user with a limit of processes"
says() { # says REASON COMMAND...
    reason=$1
    shift
    exits 111 "$@"
    same 1 "$(wc -l <err)"
    has err "$reason" || fail "another line: $(cat err)"
}
alone() { # alone COMMAND...: as a user who may have no further process
    setpriv --reuid 1234 --regid 1234 --clear-groups prlimit --nproc=0 "$@"
}
for loader in "pipeline ' true' '' true" "forx i ' 1' '' true" "backtick X ' true' '' true" \
    "ifte ' true' '' ' true' '' true" "background ' true' '' true"; do
    eval "says 'unable to spawn true: resource temporarily unavailable' alone $loader"
done
for loader in "background -d ' true' '' true" "pipeline -d ' true' '' true"; do
    eval "says 'unable to spawn a child: resource temporarily unavailable' alone $loader"
done
for loader in "pipeline -w ' true' '' true" "if ' true' '' true" "ifelse ' true' '' ' true' '' true" \
    "ifthenelse ' true' '' ' true' '' ' true' '' true" "forx -p i ' 1' ' 2' '' true" \
    "forx -E i ' 1' '' true" "forbacktickx i ' true' '' true" "loopwhilex true" \
    "backtick -D x X ' true' '' true" "s6-maximumtime 1000 true" "s6-fghack true"; do
    eval "says 'unable to spawn true: resource temporarily unavailable' alone $loader"
done
long=$(printf '%5000s' '' | tr ' ' x)
says 'unable to spawn' alone heredoc 0 "$long" cat
printf '1\n2\n' >two
says 'unable to spawn true' alone forstdin i true <two
says 'unable to spawn true' alone forstdin -E i true <two
# Whatever starts a program beside itself.
mkdir work
chmod 777 . work
service sv <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
s6-mkfifodir events
chmod 1733 events
s6-supervise sv &
eventually is_up sv
chmod 755 sv/supervise
chmod 1733 sv/event
lone() { # lone WHAT COMMAND...: in the directory work
    what=$1
    shift
    says "unable to spawn $what: resource temporarily unavailable" env -C work \
        setpriv --reuid 1234 --regid 1234 --clear-groups prlimit --nproc=0 "$@"
}
lone true jinn run true
lone true jinn keepcode code true
lone true s6-background-watch pid true
lone true s6-svlisten1 -u ../sv true
lone true s6-svlisten -u ' ../sv' '' true
lone true s6-ftrig-listen1 ../events x true
lone true s6-ftrig-listen ' ../events' ' x' '' true
lone 'a child' heredoc -d 0 "$long" cat
lone true execlineb -Pc 'trap { TERM { true } } true'
lone 'the checker' env -C ../sv s6-notifyoncheck -3 1 true
lone 'the checker' env -C ../sv s6-notifyoncheck -d -3 1 true
for how in '' -f; do
    lone 'a process to stay beside the program' s6-notify-fd-from-socket $how -3 1 true
done
lone 'a process to stay beside the program' env NOTIFY_SOCKET=@none s6-notify-socket-from-fd true
s6-svc -dx sv
wait
# The program cannot be executed: that is another thing.
exits 127 s6-maximumtime 1000 nosuch
exits 126 s6-maximumtime 1000 /dev
# As the original, foreground says so and goes on; what it tells is that no process was to be had.
gives 0 111 alone foreground ' true' '' printenv '?'
same 1 "$(wc -l <err)"
says 'too many open files' prlimit --nofile=3 pipeline ' true' '' true
says 'too many open files' prlimit --nofile=3 s6-setlock lock true
