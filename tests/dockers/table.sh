# Sourced by tests/docker: the rows, and how they are counted.
passed=0 failed=0

each() { each_case_of "$1" ends "$@"; }

alone() { case_of "$1" ends_alone "$@"; }

case_of() { # case_of NAME FUNCTION [ARGUMENT...]
    wanted "$1" "$words" || return 0
    judge jinn "$@"
}

each_case_of() {
    wanted "$1" "$words" || return 0
    judge jinn "$@"
    for baseline in $baselines; do
        [ -e "$kept/images/bare/$baseline" ] || continue
        compare "$baseline" "$@"
    done
}

wanted() { # wanted NAME WORDS
    [ -n "$2" ] || return 0
    for word in $2; do
        case $1 in *"$word"*) return 0 ;; esac
    done
    return 1
}

attempt() { # attempt ENTRY NAME FUNCTION [ARGUMENT...]: in a directory of its own
    who=$1 row=$2 function=$3
    shift 3
    place=$kept/rows/$row.$who
    mkdir -p "$place"
    began=$(date +%s%N)
    (
        entry=$(entry_of "$who")
        cd "$place" || exit 1
        trap clear_up EXIT
        "$function" "$@"
    ) >"$place/why" 2>&1
    code=$?
    took=$((($(date +%s%N) - began) / 1000000))
    return $code
}

judge() {
    if attempt "$@"; then
        passed=$((passed + 1))
        echo "ok $2 (${took} ms)"
        [ -n "$keep" ] || rm -rf "$place"
    else
        failed=$((failed + 1))
        echo "not ok $2"
        sed 's/^/    /' "$place/why" | tail -n 20
    fi
}

compare() {
    attempt "$@" && { rm -rf "$place"; return; }
    echo "    $1 does not: $(head -n 1 "$place/why")"
}

tell_total() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
