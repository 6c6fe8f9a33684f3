# Sourced by tests/docker: words for rows. A row runs in a subshell, in an empty directory.
words=$*

fail() {
    echo "$*"
    for file in out log typed; do
        [ ! -s "$file" ] || { echo "--- $file"; cat -v "$file" | tail -n 12; }
    done
    exit 1
}

eventually() { # eventually COMMAND...: within 20 seconds or so
    left=200
    until "$@"; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || fail "it never came true: $*"
        sleep 0.1
    done
}

same() { # same EXPECTED ACTUAL
    [ "$1" = "$2" ] || fail "expected <$1> got <$2>"
}

like() { # like PATTERN TEXT
    case $2 in $1) return ;; esac
    fail "expected <$1> got <$2>"
}

limit='timeout -k 5 60'

ends() { # ends NAME CODE OUTPUT IMAGE FLAGS WORD...: with the entry point
    name=$1 code=$2 output=$3 image=$4 flags=$5
    shift 5
    ends_alone "$name" "$code" "$output" "$image" "$flags" $entry "$@"
}

ends_alone() {
    code=$2 output=$3 image=$4 flags=$5
    shift 5
    actual=0
    $limit docker run --network none --name "$(box)" $flags "$image" "$@" >out 2>&1 </dev/null || actual=$?
    [ "$actual" = "$code" ] || fail "exit $actual, not $code"
    like "$output" "$(cat out)"
}

box() { # the name of this row's container
    echo "${row}_$who" | tr -c 'a-zA-Z0-9_.\n' -
}

start() { # start IMAGE FLAGS WORD...: in the background
    image=$1 flags=$2
    shift 2
    $limit docker run -d --network none --name "$(box)" $flags "$image" "$@" >out 2>&1 ||
        fail "it does not start"
}

said() { # said TEXT: by the container, until now
    docker logs "$(box)" >log 2>&1
    grep -qF -- "$1" log
}

inside() { # inside [-u USER] PROGRAM...: docker exec
    as=
    [ "$1" != -u ] || { as="-u $2"; shift 2; }
    $limit docker exec $as "$(box)" "$@"
}

signal() {
    docker kill -s "$1" "$(box)" >/dev/null || fail "no signal can be sent"
}

stopped() { # stopped: sends what docker stop sends; prints the exit code
    docker stop "$(box)" >/dev/null
    code
}

code() { # waits for the end; prints the exit code
    $limit docker wait "$(box)"
}

# A terminal: `script` is the person before it.
terminal() { # terminal IMAGE FLAGS WORD...: docker run -it, its screen in the file typed
    image=$1 flags=$2
    shift 2
    mkfifo keys
    line="docker run -it --network none --name $(box) $flags $image $*"
    $limit script -qefc "$line" typed <keys >/dev/null 2>&1 &
    person=$!
    exec 9>keys
}

shows() { # shows TEXT: on the screen
    grep -qaF -- "$1" typed
}

keys() { # keys TEXT: as printf has it
    printf "$1" >&9
}

left_terminal() { # waits for the end of it; the exit code is in $code
    code=0
    wait "$person" || code=$?
    exec 9>&-
}

resize() { # resize ROWS COLUMNS: the container's terminal
    perl -MIO::Socket::UNIX -e '
        $daemon = IO::Socket::UNIX->new($ARGV[0]) or die "no daemon: $!\n";
        print $daemon "POST $ARGV[1] HTTP/1.0\r\nContent-Length: 0\r\n\r\n";
        exit(<$daemon> !~ / 200 /);
    ' "${DOCKER_HOST#unix://}" "/containers/$(box)/resize?h=$1&w=$2" || fail "no resize"
}

clear_up() {
    docker rm -f "$(box)" >/dev/null 2>&1
}
