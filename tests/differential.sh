# One engine for the tables that compare the suites: sourced by the scenarios 700 to 739.
#
# A row of a table is a name and commands. It is run once for each pair of daemons and clients, in
# a directory of its own; what it prints is its trace. The trace of Debian's daemons under
# Debian's clients is what every other pair must print, but for the list in tests/differences.
#
#   table 701 daemons          the pairs s6:s6 and jinn:jinn
#   table 702 clients          the mixed pairs as well
#   row NAME COMMAND...        runs it, when there is room; ROWS=PATTERN tests/run 701 picks some
#   compared                   waits for all, and fails with what differs
[ -x /usr/bin/s6-supervise ] || skip "Debian's s6 is not installed"

table() {
    table=$1
    case $2 in
    daemons) pairs='s6:s6 jinn:jinn' ;;
    clients) pairs='s6:s6 jinn:jinn jinn:s6 s6:jinn' ;;
    esac
    mkdir -p rows used
    mkfifo room
    exec 8<>room
    for slot in 1 2 3 4 5 6 7 8 9 10 11 12; do echo >&8; done
}

row() {
    name=$1
    shift
    case $name in ${ROWS:-*}) ;; *) return ;; esac
    for pair in $pairs; do
        read -r slot <&8
        run_row "$name" "$pair" "$*" &
    done
}

run_row() { # run_row NAME PAIR COMMANDS
    daemons=$suites/${2%:*} clients=$suites/${2#*:}
    mkdir -p "rows/$1/$2"
    (
        exec 8>&-
        cd "rows/$1/$2" || exit 1
        PATH=$clients:$system
        eval "$3"
        leave_nothing
    ) >"rows/$1/$2.trace" 2>&1
    echo >&8
}

leave_nothing() {
    for killed in supervisor pids s/pids; do
        [ ! -s "$killed" ] || kill -9 $(cat "$killed") 2>/dev/null || :
    done
}

compared() {
    wait
    differ=0 count=0
    for row in rows/*; do
        count=$((count + 1))
        for pair in $pairs; do
            [ "$pair" = s6:s6 ] || as_debian "${row#rows/}" "$pair" || differ=$((differ + 1))
        done
    done
    ! grep NEVER rows/*/*.trace || fail "a row waits for what does not come"
    unused
    echo "$count rows, $differ traces differ"
    [ "$count" -gt 0 ] && [ "$differ" -eq 0 ]
}

as_debian() { # as_debian ROW PAIR: prints what is different
    cp "rows/$1/s6:s6.trace" expected
    for who in daemon:${2%:*} client:${2#*:}; do
        [ "${who#*:}" = s6 ] || allow "$1" "${who%:*}"
    done
    diff -U 4 --label "$1 on Debian's" --label "$1 on $2" expected "rows/$1/$2.trace"
}

allow() { # allow ROW WHO: rewrites the file expected as tests/differences says
    number=0
    while read -r whom rows expression; do
        number=$((number + 1))
        case $whom in "$2") ;; *) continue ;; esac
        case $table:$1 in $rows) ;; *) continue ;; esac
        sed -E "$expression" expected >allowed
        cmp -s expected allowed || : >"used/$number"
        mv allowed expected
    done <"$tests/differences"
}

unused() { # a difference that is no longer there is to be taken from the list
    [ -z "${ROWS:-}" ] || return 0
    number=0
    while read -r whom rows expression; do
        number=$((number + 1))
        case $whom:$rows in daemon:"$table":* | client:"$table":*) ;; *) continue ;; esac
        [ -e "used/$number" ] || fail "tests/differences, line $number: they no longer differ so"
    done <"$tests/differences"
}

# ---- words of the rows

tried() { # tried PROGRAM ARGUMENT...: what it answers, of what kind its messages are
    code=0
    timeout -k 1 20 "$@" >tried.out 2>tried.err || code=$?
    masked <tried.out
    sed -E 's/.*(fatal|usage|warning|info|alert).*/said: \1/;t;s/.*/said: something/' tried.err
    echo "exit $code"
}

masked() { # without stamps, ages and the numbers of processes
    sed -E 's/@[0-9a-f]{24}/STAMP/g;s/pid [0-9]+/pid PID/;s/[0-9]+ seconds/N seconds/g'
}

foreign() { # foreign SERVICE WORD[=ARGUMENT]...
    "$tests/foreign" "$@"
}

script() { # script FILE LINE...: an executable one in the service directory s
    file=s/$1
    shift
    mkdir -p s
    { echo '#!/bin/sh'; printf '%s\n' "$@"; } >"$file"
    chmod +x "$file"
}

with() { # with FILE CONTENT: a plain one
    mkdir -p s
    printf '%s\n' "$2" >"s/$1"
}

runs() { # runs LINE...: a ./run that leaves its traces first
    script run 'echo "run $*" >>log; echo $$ >>pids' "$@"
}

finishes() { # finishes LINE...: a ./finish that does
    script finish 'echo "finish $*" >>log' "$@"
}

waits_at_the_gate() { # a ./finish that waits to be released
    mkdir -p s
    mkfifo s/gate
    finishes 'read -r line <gate'
}

listen() { # an event fifo that we hold open for reading, so that nothing is lost
    mkdir -p s/event
    chmod 3730 s/event
    mkfifo s/event/ftrig1:@400000006b02ed88227b6880:eRDxrD
    exec 9<>s/event/ftrig1:@400000006b02ed88227b6880:eRDxrD
}

supervise() { # with everything heard from its first event on
    listen
    : >in
    env --default-signal "$daemons/s6-supervise" s <in >out 2>>messages 9>&- &
    echo $! >supervisor
}

left() { # the end of the supervisor, brought about
    foreign s order=dx ends
    code=0
    wait "$(cat supervisor)" || code=$?
    echo "supervisor: exit $code"
    foreign s 'look=at the end'
}
