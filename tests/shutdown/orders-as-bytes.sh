# suite: jinn
# A49: an order is 17 bytes: a letter, seconds, nanoseconds and the grace time in ms, big-endian.
. "$tests/stop.sh"
container -q 200 </dev/null
up
order "h$(zeros 16)"
ends 0
try() { # try MS BYTES: it takes that long
    up
    before=$(now_ms)
    order "$2"
    ends 0
    took=$(($(now_ms) - before))
    [ "$took" -ge "$1" ] && [ "$took" -lt $(($1 + 10000)) ] || fail "$took ms, not $1"
}
try 1000 "h$(zeros 7)\\001$(zeros 8)"
try 1300 "h$(zeros 7)\\001\\021\\341\\243\\000$(zeros 4)"
stubborn deaf
rm -f stubborn
up
eventually test -e stubborn
before=$(now_ms)
order "h$(zeros 14)\\005\\334"
ends 0
[ $(($(now_ms) - before)) -ge 1500 ] || fail "the grace time was not taken"

# A grace time that is too long means nothing.
rm -f stubborn
up
eventually test -e stubborn
order "h$(zeros 12)\\377\\377\\377\\377"
ends 0
