# One engine for the tables that compare the suites: sourced by tests/original/same-*.
#
# A row of a table is a name and commands. It is run once for each pair of daemons and clients, in
# a directory of its own; what it prints is its trace. The trace of Debian's daemons under
# Debian's clients is what every other pair must print, but for the list in
# tests/original/differences.
#
#   table lives daemons        the pairs s6:s6 and jinn:jinn
#   table answers clients      the mixed pairs as well
#   row NAME COMMAND...        runs it, when there is room; ROWS=PATTERN tests/run lives picks some
#   compared                   waits for all, and fails with what differs
[ -x /usr/bin/s6-supervise ] || skip "Debian's s6 is not installed"
version=$(other_version)
ours=$(dialect)

table() {
    table=$1
    case $2 in
    daemons) pairs='s6:s6 jinn:jinn' ;;
    clients) pairs='s6:s6 jinn:jinn jinn:s6 s6:jinn' ;;
    esac
    mkdir -p rows used
    rows=
    slots='1 2 3 4 5 6 7 8 9 10 11 12' served=$PWD/served
    servers=
    mkdir "$served"
    for slot in $slots; do
        mkfifo "$served/asks.$slot" "$served/answers.$slot"
        "$tests/original/foreign" -s "$served/asks.$slot" "$served/answers.$slot" &
        servers="$servers $!"
    done
    mkfifo room
    exec 8<>room
    for slot in $slots; do echo "$slot" >&8; done
}

row() {
    name=$1
    shift
    case $name in ${ROWS:-*}) ;; *) return ;; esac
    mkdir -p "rows/$name"
    printf '%s\n' "$*" >"rows/$name/commands"
    for pair in $pairs; do
        read -r slot <&8
        run_row "$name" "$pair" &
        rows="$rows $!"
    done
}

run_row() { # run_row NAME PAIR: in $slot
    daemons=$suites/${2%:*} clients=$suites/${2#*:}
    mkdir -p "rows/$1/$2"
    (
        set +e
        exec 8>&-
        commands=$(cat "rows/$1/commands")
        cd "rows/$1/$2" || exit 1
        PATH=$clients:$system
        eval "$commands"
        leave_nothing
    ) >"rows/$1/$2.trace" 2>&1
    echo "$slot" >&8
}

leave_nothing() {
    for killed in supervisor pids s/pids; do
        [ ! -s "$killed" ] || kill -9 $(cat "$killed") 2>/dev/null || :
    done
}

compared() {
    for row in $rows; do wait "$row" || :; done
    kill $servers 2>/dev/null || :
    differ=0 count=0
    for row in rows/*; do
        count=$((count + 1))
        is_same "${row#rows/}" || differ=$((differ + 1))
    done
    unused
    echo "$count rows, $differ differ"
    [ "$count" -gt 0 ] && [ "$differ" -eq 0 ]
}

is_same() { # is_same ROW: prints what is different
    same=0
    for pair in $pairs; do
        [ "$pair" = s6:s6 ] || as_debian "$1" "$pair" || same=1
    done
    ! grep -e NEVER -e 'foreign line' "rows/$1"/*.trace || same=1
    return "$same"
}

as_debian() { # as_debian ROW PAIR: prints what is different
    cp "rows/$1/s6:s6.trace" expected
    for who in daemon:${2%:*} client:${2#*:}; do
        [ "${who#*:}" = s6 ] || allow "$1" "${who%:*}"
    done
    [ "$2" != jinn:jinn ] || allow "$1" both
    diff -U 4 --label "$1 on Debian's" --label "$1 on $2" expected "rows/$1/$2.trace"
}

allow() { # allow ROW WHO: rewrites the file expected as tests/original/differences says
    number=0
    while read -r whom rows expression; do
        number=$((number + 1))
        case $whom in "$2" | "$2@$version") ;; *) continue ;; esac
        case $table:$1 in $rows) ;; *) continue ;; esac
        sed -E "$expression" expected >allowed
        cmp -s expected allowed || : >"used/$number"
        mv allowed expected
    done <"$tests/original/differences"
}

unused() { # a difference that is no longer there is to be taken from the list
    [ -z "${ROWS:-}" ] || return 0
    number=0
    while read -r whom rows expression; do
        number=$((number + 1))
        case $whom in *@"$version") whom=${whom%@*} ;; *@*) continue ;; esac
        case $whom:$rows in # What holds for all tables shows in the table of all states.
        daemon:"$table":* | client:"$table":* | both:"$table":*) ;;
        *:'7??:'*) [ "$table" = 700 ] || continue ;;
        *) continue ;;
        esac
        [ -e "used/$number" ] || fail "tests/original/differences, line $number: they no longer differ so"
    done <"$tests/original/differences"
}

# ---- words of the rows

arrive() { # arrive STATE: the service s is there, and nothing more happens of itself
    case $1 in
    down | dead | killed | failed) with down '' ;;
    ready) with notification-fd 4 ;;
    esac
    case $1 in
    finishing | last-finishing) waits_at_the_gate; with timeout-finish 0 ;;
    failed) finishes 'exit 125' ;;
    esac
    case $1 in
    ready) runs 'echo >&4; exec 4>&-; exec sleep 1000' ;;
    dead | failed) runs 'exit 7' ;;
    killed) runs 'kill -9 $$' ;;
    *) runs 'exec sleep 1000' ;;
    esac
    supervise
    case $1 in
    ready) foreign s hears=U ;;
    paused) foreign s quiet order=p ;;
    once) foreign s quiet order=O ;;
    finishing) foreign s quiet order=t ;;
    last-up) foreign s quiet order=x ;;
    last-finishing) foreign s quiet order=t hears=d order=x ;;
    dead | killed | failed) foreign s quiet order=o hears=D ;;
    gone) foreign s quiet order=dx ends ;;
    esac
    foreign s quiet
}

tried() { # tried PROGRAM ARGUMENT...: what it answers, and of what kind its messages are
    foreign s "tried=$*"
}

ran() { # ran COMMAND...: what it prints, what it returns, and whether it complains
    code=0
    "$@" 2>complaint || code=$?
    [ ! -s complaint ] || echo complained
    echo "exit $code"
}

foreign() { # foreign SERVICE WORD[=ARGUMENT]...: by the one that serves this slot
    { printf '%s\037' "$PWD" "$PATH" "$@"; printf '\036'; } >"$served/asks.$slot"
    {
        read -r foreign_code foreign_lines foreign_whole
        while [ $((foreign_lines -= 1)) -ge 0 ]; do
            IFS= read -r foreign_line
            printf %s "$foreign_line"
            [ "$foreign_lines$foreign_whole" = 00 ] || echo
        done
    } <"$served/answers.$slot"
    return "$foreign_code"
}

apart() { # the same in the background, beside another one of this row
    "$tests/original/foreign" "$@"
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

as_told() { # ours write the records that the clients of the installed s6 read
    case $daemons in */jinn) echo "$ours" ;; esac
}

supervise() { # with everything heard from its first event on
    listen
    : >in
    told=$(as_told)
    env --default-signal "$daemons/s6-supervise" $told s <in >out 2>>messages 9>&- &
    echo $! >supervisor
}

left() { # the end of the supervisor, brought about, once what was started last left its trace
    foreign s settled order=dx ends
    code=0
    wait "$(cat supervisor)" || code=$?
    echo "supervisor: exit $code"
    foreign s 'look=at the end'
}

# ---- words for scan directories

services() { # services NAME...: in the scan directory, doing nothing; NAME/log is a logger of one
    for name; do
        mkdir -p "scan/$name"
        printf '#!/bin/sh\nexec sleep 1000\n' >"scan/$name/run"
        case $name in
        */log) printf '#!/bin/sh\nexec cat >got\n' >"scan/$name/run" ;;
        esac
        chmod +x "scan/$name/run"
    done
}

scanner() { # scanner OPTION...: returns when it takes orders
    mkfifo ready
    told=$(as_told)
    env --default-signal "$daemons/s6-svscan" "$@" -d 3 $told scan </dev/null >>out 2>>messages 3>ready &
    echo $! >supervisor
    read -r line <ready || echo "NEVER READY"
    rm ready
}

each() { # each WORD NAME...: the word of foreign, for each service
    word=$1
    shift
    for name; do foreign "scan/$name" "$word"; done
}

over() { # the scanner ends by itself
    code=0
    wait "$(cat supervisor)" || code=$?
    echo "scanner: exit $code"
}

hook() { # hook NAME LINE...: a program of the scanner's
    mkdir -p -m 700 scan/.s6-svscan
    name=$1
    shift
    { echo '#!/bin/sh'; printf '%s\n' "$@"; } >"scan/.s6-svscan/$name"
    chmod +x "scan/.s6-svscan/$name"
}
