# tai64n puts the time before lines; tai64nlocal makes it readable.
stamps() {
    printf "$1" | s6-tai64n | sed 's/^@40000000[0-9a-f]\{16\} /@ /'
}
gives 0 "@ a
@ b" stamps 'a\nb'
gives 0 "@ 
@ " stamps '\n\n'
gives 0 "" stamps ''
gives 0 "@ a@b" stamps 'a@b\n'
seq 1 3000 | s6-tai64n | sed 's/^[^ ]* //' >copy
seq 1 3000 | cmp - copy || fail "lines were lost"
exits 111 sh -c 'echo a | s6-tai64n >/dev/full'
exits 111 sh -c 's6-tai64n <&-'
now=$(printf 'x\n' | s6-tai64n | s6-tai64nlocal -g | cut -c 1-16)
[ "$now" = "$(date -u '+%Y-%m-%d %H:%M')" ] || [ "$now" = "$(date -u -d -1min '+%Y-%m-%d %H:%M')" ] ||
    fail "it is not $now"

local_time() { # local_time TEXT OPTION...
    text=$1
    shift
    printf "$text" | TZ=America/New_York s6-tai64nlocal "$@"
}
gives 0 "2020-09-13 12:26:03.123456789 hello" local_time '@400000005f5e1000075bcd15 hello\n' -g
gives 0 "2016-12-31 23:59:60.000000000" local_time '@40000000586846a400000000\n' -g
gives 0 "2017-01-01 00:00:00.000000000 x" local_time '@40000000586846a500000000 x' -g
gives 0 "2016-12-31 23:59:60.000000000 x" local_time '@40000000586846A400000000 x\n' -g
gives 0 "1970-01-01 00:00:00.000000000 x" local_time '@400000000000000a00000000 x\n' -g
gives 0 "2020-09-13 12:26:03.123456789x" local_time '@400000005f5e1000075bcd15x\n' -g
if [ -e /usr/share/zoneinfo/America/New_York ]; then
    gives 0 "2020-09-13 08:26:03.123456789 hello" local_time '@400000005f5e1000075bcd15 hello\n'
    gives 0 "2016-12-31 18:59:60.000000000" local_time '@40000000586846a400000000\n'
fi
gives 0 '@40000000586846a400000000' local_time '@40000000586846a400000000' -g
for same in '@40000000586846a4000000 x' 'a@\n@\n@4000\n\nx' \
    'x @40000000586846a400000000 x' '@000000000000000000000000 x' '@ffffffffffffffffffffffff x' \
    '@400000000000000000000000 x' ' @40000000586846a400000000 x' '@@40000000586846a400000000 x'; do
    gives 0 "$(printf "$same")" local_time "$same\n" -g
    gives 0 "$(printf "$same")" local_time "$same" -g
done
exits 100 s6-tai64nlocal -x
