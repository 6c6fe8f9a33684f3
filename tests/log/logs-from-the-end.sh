# logs -n: the last lines are those of the whole, whatever files they are in; of a large log only the end
# is read.
# suite: jinn
command -v strace >/dev/null || skip "strace is not installed"
mkdir -p many large
seq 20000 | sed 's/$/ line/' | jinn log n99 s8192 ./many
for archive in $(ls many/@* | head -n 3); do gzip <"$archive" >packed && mv packed "$archive"; done
for count in 1 5 1000 1500 19000 100000; do
    jinn logs -n $count many >shown
    seq 20000 | sed 's/$/ line/' | tail -n $count | cmp - shown || fail "-n $count"
done
: >many/current
seq 20000 | sed 's/$/ line/' >all
cat many/@*.s >/dev/null
jinn logs many >shown
tail -n 7 shown >expected
jinn logs -n 7 many | cmp - expected || fail "with nothing in current"
printf 'torn' >many/current
{ tail -n 6 shown; echo torn; } >expected
jinn logs -n 7 many | cmp - expected || fail "with a torn line"

# Long lines, and none but long ones.
{ head -c 200000 /dev/zero | tr '\0' x; echo; echo short; } >large/current
jinn logs -n 2 large | cmp - large/current || fail "long lines"

# 40 MB: what is read is counted by the kernel.
yes 'a line of a log that is large by now' | head -c 40000000 >large/current
cat >read.sh <<'END'
jinn logs -n 5 large >shown
END
strace -f -e trace=read,pread64 -o calls sh read.sh
same 5 "$(wc -l <shown)"
bytes=$(awk '/read/ && $NF ~ /^[0-9]+$/ { n += $NF } END { print n }' calls)
[ "$bytes" -lt 50000 ] || fail "$bytes bytes are read"

# The same of those that match, and of the newest first. What came since then is found without the rest.
cat >read.sh <<'END'
jinn logs -R -n 3 large >shown
jinn logs -n 2 -g large large >shown
END
strace -f -e trace=read,pread64 -o calls sh read.sh
same 2 "$(wc -l <shown)"
bytes=$(awk '/read/ && $NF ~ /^[0-9]+$/ { n += $NF } END { print n }' calls)
[ "$bytes" -lt 100000 ] || fail "$bytes bytes are read"
mkdir stamped
perl -e 'printf "\@4000000%09x00000000 second %d\n", 0x5f5e1000 + $_, $_ for 1 .. 500000' >stamped/current
cat >read.sh <<'END'
jinn logs --since '@1600480000' -o cat stamped >shown
END
strace -f -e trace=read,pread64 -o calls sh read.sh
seq 480037 500000 | sed 's/^/second /' | cmp - shown || fail "not since then"
bytes=$(awk '/read/ && $NF ~ /^[0-9]+$/ { n += $NF } END { print n }' calls)
[ "$bytes" -lt 3000000 ] || fail "$bytes bytes are read for what came since"

# Packed archives are read backwards too, the largest as well.
mkdir packed
seq 300000 | sed 's/$/ line/' | gzip >packed/@4000000000000000000000aa.s
seq 300001 300010 | sed 's/$/ line/' >packed/current
jinn logs -R packed >shown
seq 300010 -1 1 | sed 's/$/ line/' | cmp - shown || fail "not backwards"

# Followed: from the end as well, and then on.
jinn logs -f -n 2 large >shown 2>err &
reader=$!
eventually has shown large
echo 'and on' >>large/current
eventually has shown 'and on'
kill "$reader"
same 3 "$(wc -l <shown)"
