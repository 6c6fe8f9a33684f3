# suite: jinn
# Little memory: a program works with what there is, or says in one line that it has none, and 111.
works() { # works RESOURCE BYTES
    gives 0 hello prlimit "--$1=$2" jinn echo hello
}
works as 20000000
works as 6000000
works data 3000000
works data 20000000
says() { # says COMMAND...: one line, and 111
    exits 111 "$@"
    same 'jinn: fatal: out of memory' "$(cat err)"
}
# Room for the program and its stack, and for no heap.
says prlimit "--as=$(($(stat -L -c %s "$suites/jinn/jinn") + 600000))" jinn true
# However the heap is used up: piece by piece, or all of it at once.
yes 'foreground { true }' | head -n 100000 >long
for size in 0 100 500 2000; do
    says env -i PATH="$PATH" X="$(printf '%*s' $size '' | tr ' ' x)" timeout 600 jinn lint long
done
# A long list is no reason for more than a line.
printf 'define -s X "%s" echo $X\n' "$(seq 50000 | tr '\n' ' ')" >wide
code=0
execlineb wide >out 2>err || code=$?
case $code in
0) same 50000 "$(wc -w <out)" ;;
111 | 126) same 1 "$(wc -l <err)" ;;
*) fail "exit $code: $(head -c 500 err)" ;;
esac
# Deep nesting takes stack.
depth=2000
{
    printf '%*s' $depth '' | sed 's/ /if { /g'
    printf 'true '
    printf '%*s' $depth '' | sed 's/ /} /g'
    echo true
} >deep
code=0
prlimit --stack=100000 jinn lint deep >out 2>err || code=$?
[ "$code" -lt 128 ] || fail "exit $code: $(head -c 500 err)"
