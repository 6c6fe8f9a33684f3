# suite: jinn
# Scripts of the file scripts, one a line, and what a generator makes: Debian's execlineb and
# ours print the same, end with the same code, and hand the last program the same variables.
[ -x /usr/bin/execlineb ] || skip "there is no other execlineb"
cat "$tests/execline/scripts" >scripts
# Substitution, values and conditions at random, from a seed.
awk 'function pick(s,  n, a) { n = split(s, a, "|"); return a[int(rand() * n) + 1] }
function word(  w, i) { w = ""; for (i = int(rand() * 4); i >= 0; i--)
    w = w pick("$x|${x}|$y|${y}|\\\\|a|{|}|$|${|-|$xy|\\\\$x|\\\\\\\\$y| "); return "\"" w "\"" }
function value(  v, i) { v = ""; for (i = int(rand() * 6); i > 0; i--) v = v pick("a|b| |  |,|:|c"); return "\"" v "\"" }
function options() { return pick("|-s|-n|-C|-ns|-Cs|-Cns|-sd:|-sd \",:\"|-nsd,") }
function test() { return pick("true|false|sh -c \"exit 3\"|exit 200|test a = a") }
BEGIN { srand(20); for (n = 0; n < 160; n++) {
    s = "define " options() " x " value() " " pick("define|define -s") " y " value()
    print s " printf <%s> " word() " " word() " { " word() " }"
    s = pick("if|if -n|if -t|if -x 9|ifelse|ifte|ifthenelse|foreground")
    if (s ~ /^if$|^if -|fore/) print s " { " test() " } printf %s yes"
    else if (s == "ifte") print s " { echo a } { echo b } " test()
    else print s " { " test() " } { echo a } " (s == "ifelse" ? "" : "{ echo b } ") "printf %s end"
} }' >>scripts
version=$(dpkg-query -W -f '${Version}' execline 2>/dev/null | sed 's/-.*//')
perl "$tests/execline/comparable.pl" "$tests/execline/differences" "${version:-2.9.3}" <scripts >comparable
mv comparable scripts
system=/usr/bin:/bin
# What a chain ends in tells its variables first. Numbers of processes are not the same.
cat >teller <<'TELLER'
#!/usr/bin/perl
my ($here, $name) = $0 =~ m{(.*)/(.*)};
my @lines = map { "$_=$ENV{$_}\n" } grep { !/^(PATH|_)$/ } sort keys %ENV;
open(P, "<", "/proc/" . getppid() . "/comm");
if (<P> eq "timeout\n") {
    open(LOG, ">>", "$here/log");
    print LOG map { s/^!=.*/!=PID/r } @lines;
    close(LOG);
}
if ($name eq "env" && !@ARGV) { print @lines; exit 0 }
exec { "/usr/bin/$name" } $name, @ARGV;
TELLER
chmod +x teller
split -n l/6 scripts part.
run_all() { # run_all SUITE PATH: each script, what it prints, its code and its variables
    for part in part.*; do run_part "$1.$part" "$2" <"$part" >"$1.said.$part" & done
    wait
    cat "$1".said.*
}
run_part() { # run_part NAME PATH
    mkdir "$1"
    for name in echo printf true false cat env printenv; do cp teller "$1/$name"; done
    while read -r script; do
        echo "--- $script"
        code=0
        PATH=$2$PWD/$1:/usr/bin:/bin timeout -s ALRM --preserve-status 600 execlineb -Pc "$script" 2>/dev/null </dev/null || code=$?
        echo "=> $code"
        case $script in
        *backtick*) ended='/^?=/d' ;; # The original's does not set it; newer ones do.
        *) ended= ;;
        esac
        [ ! -e "$1/log" ] || sed "$ended" "$1/log"
        rm -f "$1/log"
    done
}
run_all s6 '' >theirs &
run_all jinn "$suites/jinn:" >ours
wait
not grep -aqx -B1 '=> 142' ours || fail "it does not end: $(grep -ax -B1 '=> 142' ours)"
diff -a theirs ours >differences || fail "$(head -n 40 differences)"
[ "$(grep -ac '=> [0-9]*$' ours)" -gt 600 ] || fail "not all were run"
grep -aq '=> 0$' ours && grep -aq '=> 100$' ours && grep -aq '=> 128$' ours || fail "all are alike"
grep -aq '^2:1=b$' ours && grep -aq '^!=PID$' ours || fail "the variables were not told"
