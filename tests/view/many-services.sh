# suite: jinn
# Three hundred services: all of them are shown; how long it took is printed.
for i in $(seq 300); do
    mkdir -p "scan/service-$i"
    : >"scan/service-$i/down"
done
scan scan
eventually sh -c '[ "$(jinn status scan | grep -c " down ")" = 300 ]'
best=1000000
for _ in 1 2 3 4 5 6 7 8 9 10; do
    began=$(date +%s%N)
    jinn status scan >shown
    took=$((($(date +%s%N) - began) / 1000))
    [ $took -ge $best ] || best=$took
done
echo "status of 300 services: $best us at best"
same 301 "$(wc -l <shown)"
jinn status --json scan >json
awk -f "$tests/json.awk" json || fail 'not JSON'
same 300 "$(grep -c '"state": "down"' json)"
same 300 "$(jinn tree scan | grep -c '^service-')"
same 2400 "$(jinn metrics scan | grep -c '^jinn_service_state{')"
script -qec 'stty cols 80 rows 24; jinn status scan' /dev/null </dev/null | grep -v '^scanner' >shown
same 301 "$(wc -l <shown)"
