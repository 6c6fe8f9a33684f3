# suite: jinn
# A45: who does not go lives for the grace time: that of the maker, or what shutdown -t says.
. "$tests/stop.sh"
container -q 700 </dev/null
stubborn deaf
try() { # try MS COMMAND...: it takes that long, or longer where the machine is busy
    least=$1
    shift
    rm -f stubborn
    up
    eventually test -e stubborn
    before=$(now_ms)
    exits 0 within "$@"
    ends 0
    took=$(($(now_ms) - before))
    [ "$took" -ge "$least" ] || fail "over after $took ms, before $least"
    [ "$took" -lt $((least + 10000)) ] || fail "over after $took ms, not after $least"
}
try 700 /mnt/base/bin/halt
try 2000 /mnt/base/bin/shutdown -h -t 2 now
