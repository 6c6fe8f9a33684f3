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
says 'too many open files' prlimit --nofile=3 pipeline ' true' '' true
says 'too many open files' prlimit --nofile=3 s6-setlock lock true
