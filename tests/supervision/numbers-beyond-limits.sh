# suite: jinn
# A number that is more or less than can be is not taken for another one without a word. Where the other
# suite takes any, the nearest is used and a warning says which; else it is misuse.
told() { # told LINE: it is the only one
    eventually test -s err
    same "$1" "$(cat err)"
}
warned() { # warned PROGRAM WHAT VALUE above|below LIMIT
    told "jinn $1: warning: $2: $3 is $4 the limit, which is used: $5"
}
ends() { # ends COMMAND...: a daemon, once it has said something
    : >err
    "$@" >out 2>err & daemon=$!
    eventually test -s err
    kill "$daemon" 2>kill.err || :
    wait "$daemon" || :
}
echo line >line
s6-log -l 2000000 1 <line >out 2>err
warned log -l 2000000 above 1048576
s6-log -l 5 1 <line >out 2>err
warned log -l 5 below 48
s6-log -t 99999999999 1 <line >out 2>err
warned log -t 99999999999 above 2147483647
s6-log s100 ./log <line 2>err
warned log 'directive s100' 100 below 4096
s6-log -l 0 -t 2147483647 s4096 ./log <line 2>err
same '' "$(cat err)"

ends s6-ipcserver-socketbinder sock s6-ipcserverd -c 2000 true
warned ipcserverd -c 2000 above 1000
ends s6-ipcserver-socketbinder sock s6-ipcserverd -c 5 -C 6 true
warned ipcserverd -C 6 above 5
ends s6-ipcserver-socketbinder -b 5000 sock s6-ipcserverd true
warned ipcserver-socketbinder -b 5000 above 4096
mkdir rules
ends s6-ipcserver-socketbinder sock s6-fdholderd -n 1001 -i rules
warned fdholderd -n 1001 above 1000
ends s6-socklog -x syslog -l 9 </dev/null
warned socklog -l 9 below 76
mkdir scan
ends s6-svscan -q -C 200000 scan
warned svscan -C 200000 above 160000
mkdir template
touch template/run
s6-instance-maker -c 100000 template made 2>err
warned instance-maker -c 100000 above 90000
grep -q 'c90000' made/run
forx -P 20000 x '' a '' echo a >out 2>err
warned forx -P 20000 above 10000

exits 100 jinn logs -n 100001 scan
told 'jinn logs: fatal: -n: 100001 is not within 0 and 100000'
exits 100 jinn keepcode -s TERM -t 300001 file
told 'jinn keepcode: fatal: -t: 300001 is not within 0 and 300000'

# The end of what can be counted is the end.
gives 0 '999999999999999998 999999999999999999 ' timeout 10 jinn seq -s ' ' 999999999999999998 999999999999999999
gives 0 '1 ' timeout 10 jinn seq -s ' ' 1 999999999999999999 999999999999999999
exits 100 timeout 10 jinn seq 9223372036854775806 9223372036854775807
