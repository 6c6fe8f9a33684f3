# suite: jinn
# A42: the exit code of a container is what the results say.
. "$tests/stop.sh"
container </dev/null
try() { # try CODE [TEXT]: with that text in the file, or without the file
    up
    if [ $# -eq 2 ]; then
        printf "$2" >"$root$results/exitcode"
    else
        rm "$root$results/exitcode"
    fi
    ordered /mnt/base/bin/halt
    ends "$1"
}
try 0
try 0 ''
try 42 '42\n'
try 42 '42'
try 44 '300\n'
try 100 'junk\n'
