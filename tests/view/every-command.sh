# suite: jinn
# What people type every day, with three hundred services of Japanese names: on a terminal of 80 columns and
# 24 rows no line is wider, in a pipe there is nothing that a terminal alone understands, and a user who
# may not look is told so, soon.
is_root || skip "it is about other users"
for i in $(seq 300); do
    mkdir -p "scan/業務-$i"
    : >"scan/業務-$i/down"
done
service scan/案内 <<'RUN'
#!/bin/sh
echo 準備ができました
exec sleep 1000
RUN
service scan/案内/log <<'RUN'
#!/bin/sh
exec jinn log t ./main
RUN
scan scan
eventually is_up scan/案内
eventually has scan/案内/log/main/current 準備
eventually sh -c '[ "$(jinn status scan | grep -c " down ")" = 300 ]'
export JINN_SCANDIR=/mnt/scan LC_ALL=C.UTF-8
cat >commands <<'LINES'
jinn
jinn status
jinn status 案内 業務-7
jinn why 案内
jinn why 業務-7
jinn tree
jinn metrics
jinn check
jinn environment 案内
jinn logs -u 案内 -n 3 --no-pager
jinn lint 案内
jinn report -n 2
jinn version
jinn help
jinn help everyday
jinn start --no-wait 案内
jinn restart 案内
jinn reload 案内
jinn signal CONT 案内
jinn stop 業務-7
jinn disable 業務-7
LINES
while read -r line; do
    code=0
    $line >piped 2>complaint || code=$?
    [ "$code" -le 1 ] || fail "$line: exit $code: $(head -n 3 complaint)"
    not grep -q "$(printf '\033')" piped || fail "$line: an order to a terminal in a pipe"
    case $line in *metrics* | *report* | *environment*) continue ;; esac
    # What it says of its own, and of what is waited for meanwhile, is over at the end of a line.
    script -qec "stty cols 80 rows 24; $line" /dev/null </dev/null 2>&1 | tr '\r' '\n' |
        sed 's/\x1b\[[0-9;]*[A-Za-z]//g' >shown
    [ "$(wc -L <shown)" -le 80 ] || fail "$line: wider than 80 columns: $(awk 'length > 80' shown | head -n 3)"
done <commands

# Somebody who may not look: one line or a few, no more; nothing is changed, and nobody is waited for.
chmod 755 .
nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups timeout 60 "$@"; }
pid=$(pid_of scan/案内)
while read -r line; do
    code=0
    nobody $line >piped 2>complaint </dev/null || code=$?
    case $code in 0 | 1 | 100 | 111) ;; *) fail "$line: exit $code: $(head -n 3 complaint)" ;; esac
    case $line in *start* | *reload* | *signal* | *stop*)
        [ "$code" -ne 0 ] || fail "$line: nobody may do that"
        [ -s complaint ] || fail "$line: nothing is said"
        ;;
    esac
    [ "$(wc -l <complaint)" -le 4 ] || fail "$line: too many words: $(head -n 6 complaint)"
done <commands
nobody jinn disable 案内 2>complaint && fail "nobody may do that"
has complaint "permission denied" || fail "$(cat complaint)"
same "$pid" "$(pid_of scan/案内)"
