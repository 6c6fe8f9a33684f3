# Telling and listening, each with the other suite's programs too.
s6-mkfifodir events
s6-mkfifodir more
listening() { # listening COUNT: so many listen to events
    [ "$(ls events | grep -c '^ftrig1:@')" -eq "$1" ]
}
patience=600000
hears() { # hears REGEX MESSAGE...: prints what ftrig-wait does, and its exit code
    regex=$1
    shift
    s6-ftrig-wait -t $patience events "$regex" >heard 2>err &
    listener=$!
    eventually listening 1
    for message; do
        s6-ftrig-notify events "$message" || fail "cannot notify"
    done
    code=0
    wait "$listener" || code=$?
    echo "$code $(cat heard)"
    eventually listening 0
}
same "0 a" "$(hears a a)"
same "0 b" "$(hears b abc)"
same "0 c" "$(hears abc abc)"
same "0 c" "$(hears 'ab+c' a bbb c)"
same "0 z" "$(hears 'a.*z' abczdef)"
same "0 x" "$(hears . xyz)"
same "0 y" "$(hears 'U|y' xy)"
same "1 " "$(patience=1500 hears x abc)"
# What begins with an expression's ^ never comes for Debian's.
[ "$suite" = s6 ] || same "0 a" "$(hears ^a ab)"
[ "$suite" = s6 ] || same "1 " "$(patience=1500 hears ^b ab)"
exits 111 s6-ftrig-wait -t 100 events '['
exits 111 s6-ftrig-wait -t 100 missing a
exits 1 s6-ftrig-wait -t 20 events a
# One that is ended takes its fifo with it.
s6-ftrig-wait events never 2>err &
listener=$!
eventually listening 1
kill "$listener"
code=0
wait "$listener" || code=$?
same 143 "$code"
eventually listening 0
exits 100 s6-ftrig-wait events
exits 100 s6-ftrig-wait -t x events a
exits 0 s6-ftrig-notify events nobody-listens
exits 0 s6-ftrig-notify events ""
exits 111 s6-ftrig-notify missing a
exits 100 s6-ftrig-notify events

gives 0 a s6-ftrig-listen1 -t 600000 events a s6-ftrig-notify events xa
exits 1 s6-ftrig-listen1 -t 50 events a true
exits 111 s6-ftrig-listen1 -t 50 events a nosuchprogram
exits 111 s6-ftrig-listen1 -t 50 missing a true
exits 100 s6-ftrig-listen1 events a
gives 0 a s6-ftrig-listen1 -t 600000 events a sh -c 's6-ftrig-notify events a; sleep 0.3; >late'
eventually test -e late

exits 1 s6-ftrig-listen -t 100 events a more b '' s6-ftrig-notify events a
gives 0 "" s6-ftrig-listen -t 600000 -o events a more b '' s6-ftrig-notify more b
exits 0 s6-ftrig-listen -t 600000 ' events' ' a' ' more' ' b' '' \
    sh -c 's6-ftrig-notify events a; s6-ftrig-notify more b'
exits 100 s6-ftrig-listen '' true
exits 100 s6-ftrig-listen events '' true
exits 100 s6-ftrig-listen events a
exits 100 s6-ftrig-listen events a ''
exits 111 s6-ftrig-listen events '[' '' true
exits 111 s6-ftrig-listen events a missing b '' true
exits 111 s6-ftrig-listen events a '' nosuchprogram
eventually listening 0

[ -x "$suites/$(other_suite "$suite")/s6-ftrig-wait" ] || return 0
gives 0 b s6-ftrig-listen1 -t 600000 events b "$suites/$(other_suite "$suite")/s6-ftrig-notify" events ab
gives 0 b other s6-ftrig-listen1 -t 600000 events b "$suites/$suite/s6-ftrig-notify" events ab
