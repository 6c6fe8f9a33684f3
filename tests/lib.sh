# Words the scenarios share. Sourced by tests/inside, with cwd on an empty file system.

fail() {
    echo "FAIL: $*"
    for said in tree.log console "${root:-}/run/uncaught-logs/current"; do
        [ ! -s "$said" ] || { echo "--- $said"; cat "$said"; }
    done
    exit 1
}

skip() {
    echo "$*"
    exit 77
}

other_suite() {
    case $1 in
    jinn) echo s6 ;;
    *) echo jinn ;;
    esac
}

other_version() { # of the s6 that is installed, such as 2.11; Debian 12's where nobody says
    found=$(dpkg-query -W -f '${Version}' s6 2>/dev/null | cut -d. -f1,2)
    echo "${found:-2.11}"
}

dialect() { # the option by which our daemons write the status records of the s6 that is installed
    case $(other_version) in 2.13) echo -f43 ;; esac
}

is_root() { # is_root: with every user's rights; an ordinary user's namespace has but one user
    grep -q 4294967295 /proc/self/uid_map
}

other() { # other PROGRAM ARGUMENT...: as the other suite has it
    program=$1
    shift
    "$suites/$(other_suite "$suite")/$program" "$@"
}

same() { # same EXPECTED ACTUAL
    [ "$1" = "$2" ] || fail "expected <$1> got <$2>"
}

exits() { # exits CODE COMMAND...: its output is kept in the files out and err
    expected=$1
    shift
    actual=0
    "$@" >out 2>err || actual=$?
    [ "$actual" = "$expected" ] || fail "exit $actual, not $expected: $*: $(cat out err)"
}

gives() { # gives CODE OUTPUT COMMAND...
    wanted=$2
    code=$1
    shift 2
    exits "$code" "$@"
    same "$wanted" "$(cat out)"
}

eventually() { # eventually COMMAND...: asks again and again, 1500 times, half a minute or more
    left=1500
    until "$@"; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || fail "it never came true: $*"
        sleep 0.02
    done
}

has() { # has FILE TEXT
    grep -qF -- "$2" "$1" 2>/dev/null
}

not() {
    ! "$@"
}

service() { # service DIRECTORY <<run: makes a service directory
    mkdir -p "$1"
    cat >"$1/run"
    chmod +x "$1/run"
}

sleeper() { # sleeper DIRECTORY...: services that stay up, doing nothing
    for directory; do
        service "$directory" <<-'RUN'
			#!/bin/sh
			exec sleep 1000
		RUN
    done
}

scan() { # scan DIRECTORY [OPTION...]: starts a tree and returns when its control fifo works
    directory=$1
    shift
    mkfifo ready
    # Undoes what the shell does to its background jobs: they ignore INT and QUIT.
    env --default-signal s6-svscan "$@" -d 3 "$directory" </dev/null >>tree.log 2>&1 3>ready &
    tree=$!
    read -r ready_line <ready || fail "the scanner died: $(cat tree.log)"
    rm ready
}

ended() { # waits for the tree; the exit code is in $code
    code=0
    wait "$tree" || code=$?
}

is_up() {
    [ "$(s6-svstat -u "$1" 2>/dev/null)" = true ]
}

is_ready() {
    [ "$(s6-svstat -o ready "$1" 2>/dev/null)" = true ]
}

is_down() {
    [ "$(s6-svstat -u "$1" 2>/dev/null)" = false ]
}

pid_of() ( # pid_of DIRECTORY: of what runs there; what it does is seen before its status says so
    left=500
    while pid=$(s6-svstat -p "$1") || exit; [ "$pid" = -1 ] && [ $((left -= 1)) -gt 0 ]; do
        sleep 0.02
    done
    echo "$pid"
)

process() { # process GLOB: the pids of the processes whose command line matches
    perl -e 'undef $/; for (glob "/proc/[0-9]*") {
        $_ ne "/proc/$$" && open(F, "<", "$_/cmdline") && defined($line = <F>) or next;
        $line =~ tr/\0\n/  /;
        print substr($_, 6), " $line\n";
    }' | while read -r found line; do
        case "$line " in $1) echo "$found" ;; esac
    done
}

supervisor() { # supervisor NAME: the pid of the supervisor that was given this name
    supervisors=$(process "*supervise $1 " | tr '\n' ' ')
    for one in $supervisors; do # A child that is nobody else yet has the same words.
        parent=$(sed 's/.*) . \([0-9]*\) .*/\1/' "/proc/$one/stat" 2>/dev/null)
        case " $supervisors" in *" $parent "*) ;; *) echo "$one" ;; esac
    done
}

alive() { # alive PID: a zombie is not
    [ -e "/proc/$1/stat" ] && case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) in
    "" | Z*) return 1 ;;
    esac
}

asleep() { # asleep PID: it has become another program than a shell, and waits for something
    case $(cat "/proc/$1/comm" 2>/dev/null) in "" | sh | bash | dash | env | inside) return 1 ;; esac
    case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) in S*) ;; *) return 1 ;; esac
}

heeded() { # heeded PID: it has taken note of every signal that was sent, and waits again
    asleep "$1" && ! grep -qE '^S(hd|ig)Pnd:.*[1-9a-f]' "/proc/$1/status"
}

taken() { # taken: what was written to the pipe on descriptor 8 has been read, and its reader waits
    perl -e 'ioctl(STDIN, 0x541b, $n = "\0" x 4) or die; exit(unpack("i", $n) > 0)' <&8 &&
        asleep "$1"
}

restarted() { # restarted DIRECTORY OLD-PID: up again, as another process; by one look at it
    case $(s6-svstat -o up,pid "$1" 2>/dev/null) in
    "true $2" | false* | '') return 1 ;;
    esac
}

supervised_anew() { # supervised_anew NAME OLD-PID
    now=$(supervisor "$1")
    [ -n "$now" ] && [ "$now" != "$2" ]
}
