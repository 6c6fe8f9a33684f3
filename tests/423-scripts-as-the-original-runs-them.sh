# suite: jinn
# Scripts of the file execline-scripts, one a line, and what a generator makes: Debian's execlineb and
# ours print the same and end with the same code.
[ -x /usr/bin/execlineb ] || skip "there is no other execlineb"
cat "$tests/execline-scripts" >scripts
# Substitution, values and conditions at random, from a seed.
awk 'function pick(s,  n, a) { n = split(s, a, "|"); return a[int(rand() * n) + 1] }
function word(  w, i) { w = ""; for (i = int(rand() * 4); i >= 0; i--)
    w = w pick("$x|${x}|$y|${y}|\\\\|a|{|}|$|${|-|$xy|\\\\$x|\\\\\\\\$y| "); return "\"" w "\"" }
function value(  v, i) { v = ""; for (i = int(rand() * 6); i > 0; i--) v = v pick("a|b| |  |,|:|c"); return "\"" v "\"" }
function options() { return pick("|-s|-n|-C|-ns|-Cs|-Cns|-sd:|-sd \",:\"|-nsd,") }
function test() { return pick("true|false|sh -c \"exit 3\"|exit 200|test a = a") }
BEGIN { srand(20); for (n = 0; n < 240; n++) {
    s = "define " options() " x " value() " " pick("define|define -s") " y " value()
    print s " printf <%s> " word() " " word() " { " word() " }"
    s = pick("if|if -n|if -t|if -x 9|ifelse|ifte|ifthenelse|foreground")
    if (s ~ /^if$|^if -|fore/) print s " { " test() " } printf %s yes"
    else if (s == "ifte") print s " { echo a } { echo b } " test()
    else print s " { " test() " } { echo a } " (s == "ifelse" ? "" : "{ echo b } ") "printf %s end"
} }' >>scripts
system=/usr/bin:/bin
run_all() { # run_all EXECLINEB: each script, what it prints, and its code
    while read -r script; do
        echo "--- $script"
        code=0
        timeout 10 "$1" -Pc "$script" 2>/dev/null </dev/null || code=$?
        echo "=> $code"
    done <scripts
}
PATH=$system run_all execlineb >theirs &
run_all execlineb >ours
wait
diff theirs ours >differences || fail "$(head -n 40 differences)"
[ "$(grep -ac '=> [0-9]*$' ours)" -gt 300 ] || fail "not all were run"
grep -aq '=> 0$' ours && grep -aq '=> 100$' ours && grep -aq '=> 128$' ours || fail "all are alike"
