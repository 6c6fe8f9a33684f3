# suite: jinn
# logs: directories in the order of time, archives and all, stamps of each kind, packed or torn.
export TZ=Europe/Berlin
label() { # label SECOND [NANOS]: of 2020-09-13 12:26:00 UTC and so many seconds
    printf '@4000000%09x%08x' $((0x5f5e1000 - 3 + $1)) "${2:-0}"
}
same @400000005f5e100000000000 "$(label 3)"
day='2020-09-13 14:26'
mkdir a b c
{
    echo "$(label 1) first of a"
    echo "$(label 4) second of a"
} >"a/$(label 5).s"
{
    echo "$(label 7) third of a"
    printf '%s torn' "$(label 9)"
} >"a/$(label 9).u"
echo "$(label 11) last of a" >a/current
echo "$day:02.500000000  first of b" | gzip >"b/$(label 5).s"
printf '%s:08.000000 second of b\n  goes on\n' "$day" >b/current
echo '{"time":"2020-09-13T12:26:10.000000000Z","service":"c","line":"only \"c\""}' >c/current
says() { # says WORD...: what logs prints of these, without the day
    jinn logs "$@" 2>err | sed "s/^$day://" | tr '\n' '|'
}
same '01.000000 a: first of a|02.500000 b: first of b|04.000000 a: second of a|'\
'07.000000 a: third of a|08.000000 b: second of b|b:   goes on|09.000000 a: torn|'\
'10.000000 c: only "c"|11.000000 a: last of a|' "$(says a b c)"
[ ! -s err ] || fail "$(cat err)"
same '09.000000 torn|11.000000 last of a|' "$(says -n 2 a)"
same '' "$(says -n 0 a)"
same '07.000000 third of a|09.000000 torn|' "$(says --since "$day:05" --until="$day:10" a)"
same '01.000000 first of a|04.000000 second of a|' "$(says --until @400000005f5e100300000000 a)"
same '' "$(says --since 1h a)"
same '11.000000 last of a|' "$(says -S "$day:10.5" a)"
for tool in zstd xz bzip2; do
    command -v $tool >/dev/null || continue
    gunzip <"b/$(label 5).s" | $tool >"c/$(label 5).s"
    same "02.500000 first of b|" "$(says --until "$day:09" c)"
done
rm -f c/@*
# Half an archive: what can be had, and a word about the rest.
seq 5000 | sed "s/^/$(label 1) /" | gzip | head -c 3000 >"c/$(label 5).s"
says c >out
has out '01.000000 100|' || fail "$(cut -c 1-200 out)"
has err 'could not be unpacked to its end' || fail "$(cat err)"
# Where the tool is not: the rest.
same '10.000000 only "c"|' "$(PATH=/nowhere $(command -v jinn) logs c 2>err | sed "s/^$day://" | tr '\n' '|')"
has err 'unable to unpack' || fail "$(cat err)"
rm c/@*
# Lines of any length and any bytes; a file that ends within one.
{
    head -c 300000 /dev/zero | tr '\0' x
    printf '\n\377\0\033\nend'
} >c/current
jinn logs c >out
{ cat c/current; echo; } | cmp - out || fail "not what is there"
# What cannot be opened is told of, once.
rm c/current
ln -s current c/current
gives 111 '' jinn logs c
same 1 "$(grep -c 'unable to read c/current' err)"
exits 100 jinn logs --since never a
exits 100 jinn logs -n x a
exits 100 jinn logs -f --until now a
exits 111 jinn logs /nowhere
exits 111 jinn logs --scan /nowhere
mkdir none
exits 1 jinn logs --scan none
exits 1 jinn logs --scan none --service x
gives 1 '' jinn logs none
has err 'jinn logs: fatal: no log directory: none' || fail "$(cat err)"
