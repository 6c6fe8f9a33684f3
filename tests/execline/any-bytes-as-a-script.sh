# suite: jinn
# Random bytes as scripts: Debian's execlineb and ours find the same words in them, or both refuse.
# Each ends with a newline: to the original, the end of a script right behind a number in quotes
# (a quote, a backslash, 65) ends the quotes, too. To us it is an error like any other end in quotes.
[ -x /usr/bin/execlineb ] || skip "there is no other execlineb"
awk 'BEGIN { srand(30); n = split("{|}|\"|\\|#| |\t|a|b|0|x|4|1|9|n|\n|{ | }|\" |\\0x|\\01|\\2|\001|\014|\377", a, "|")
for (i = 0; i < 400; i++) { f = sprintf("%03d", i); printf "/usr/bin/printf <%%s> " >f
    for (j = int(rand() * 14); j >= 0; j--) printf "%s", a[int(rand() * n) + 1] >f
    printf "\n" >f
    close(f) } }'
verdicts() { for f in [0-9]*; do echo "--- $f"; code=0; timeout 600 execlineb -P "$f" 2>/dev/null || code=$?; echo "=> $code"; done; }
mkdir bytes && mv [0-9]* bytes && cd bytes
PATH=/usr/bin:/bin verdicts >../theirs &
verdicts >../ours
wait
diff -a ../theirs ../ours >../differences || fail "$(head -n 40 ../differences)"
grep -aq '^=> 100\|>=> 100' ../ours && grep -aq '> *=> 0' ../ours || fail "all are alike"
