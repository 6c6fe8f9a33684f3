# suite: jinn
# log: forms of lines that s6-log does not have: times for people, JSON; and long lines in them.
TZ=America/New_York s6-log H ppfx 1 <<'LINE' >out
hello
LINE
grep -qE '^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6} pfx hello$' out || fail "$(cat out)"
now=$(TZ=America/New_York date +%Y-%m-%d\ %H)
before=$(TZ=America/New_York date -d '-1 minute' +%Y-%m-%d\ %H)
has out "$now" || has out "$before" || fail "not the local hour: $(cat out)"
json() { # json LINE-WITHOUT-TIME WORD...: what these make of stdin
    expected=$1
    shift
    s6-log "$@" 1 >out
    grep -qE '^[{]"time":"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{9}Z",' out ||
        fail "$(cat out)"
    same "$expected" "$(sed 's/"time":"[^"]*",//' out)"
}
printf 'a\n' | json '{"line":"a"}' j
printf '\n' | json '{"service":"s","line":""}' js
printf 'tab\there "\\" \033\177\n' | json '{"stream":"e","line":"tab\u0009here \"\\\" \u001b\u007f"}' j:e
printf 'gr\303\274n \360\237\230\200\n' | json "$(printf '{"line":"gr\303\274n \360\237\230\200"}')" j
printf 'x\377y\355\240\200\n' |
    json '{"service":"a\"b","line":"x\ufffdy\ufffd\ufffd\ufffd","hex":"78ff79eda080"}' 'ja"b'
head -c 70000 /dev/zero | tr '\0' '\377' | s6-log -l 0 j ./long
same "131072 8928 " "$(sed 's/.*"hex":"//; s/"}$//' long/@* long/current | awk '{ printf "%d ", length }')"
exits 100 s6-log t j 1
exits 100 s6-log j T 1
exits 100 s6-log H1 1
