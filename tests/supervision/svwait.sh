# svwait, svlisten1 and svlisten.
sleeper scan/one scan/two
service scan/failing <<'RUN'
#!/bin/sh
exit 1
RUN
printf '#!/bin/sh\nexit 125\n' >scan/failing/finish
chmod +x scan/failing/finish
touch scan/failing/down
cd scan
for name in one two failing; do
    s6-supervise $name >/dev/null 2>&1 &
done
eventually is_up one
eventually is_up two
eventually s6-svok failing
soon() { # soon ORDER SERVICE: as somebody else, once somebody waits for that service
    (eventually waited_for "$2"; s6-svc "$@") &
    orders=$!
}
waited_for() {
    ls "$1/event" | grep -q '^ftrig1:@'
}
exits 0 s6-svwait one
exits 0 s6-svwait -u one two
exits 99 s6-svwait -t 50 -d one
exits 99 s6-svwait -t 50 -U one
exits 99 s6-svwait -t 50 -o -U one two
soon -r one
exits 0 s6-svwait -r -t 600000 one
soon -d one
exits 0 s6-svwait -D -t 600000 one
exits 0 s6-svwait -o -d -t 50 one two
exits 99 s6-svwait -a -d -t 50 one two
exits 0 s6-svwait -u -d -t 50 one
exits 99 s6-svwait -d -u -t 50 one
soon -u one
exits 0 s6-svwait -t 600000 one two
soon -o failing
exits 1 s6-svwait -U -t 600000 failing
exits 111 s6-svwait missing
exits 100 s6-svwait
exits 100 s6-svwait -Z one
exits 100 s6-svwait -t x one

exits 0 s6-svlisten1 -u one true
exits 0 s6-svlisten1 -d -t 600000 one s6-svc -d one
is_down one || fail "one is not down"
exits 0 s6-svlisten1 -u -t 600000 one s6-svc -u one
exits 0 s6-svlisten1 -r -t 600000 one s6-svc -r one
exits 99 s6-svlisten1 -D -t 50 one true
exits 1 s6-svlisten1 -U -t 600000 failing s6-svc -o failing
exits 111 s6-svlisten1 -u one nosuchprogram
exits 111 s6-svlisten1 -u missing true
exits 100 s6-svlisten1 one
exits 0 s6-svlisten1 -d -t 600000 one sh -c 's6-svc -d one; sleep 0.3; >late'
eventually test -e late

exits 0 s6-svlisten -u -t 600000 one two '' s6-svc -u one
exits 99 s6-svlisten -d -t 100 one two '' s6-svc -d one
exits 0 s6-svlisten -o -d -t 600000 one two '' s6-svc -d one
exits 0 s6-svlisten -u -t 600000 ' one' ' two' '' s6-svc -u one
exits 0 s6-svlisten -a -D -t 600000 one two '' sh -c 's6-svc -d one; s6-svc -d two'
for words in "'' true" one "one ''"; do
    exits 100 sh -c "s6-svlisten $words"
done
exits 111 s6-svlisten one '' nosuchprogram
nobody_listens() {
    [ -z "$(find . -name '*ftrig1*')" ]
}
eventually nobody_listens
# As far ahead as a number can be is not over at once; and more failures than codes are no success.
if [ "$suite" = jinn ]; then
    mkdir many
    cp -r one/supervise many/supervise
    exits 124 timeout 0.3 jinn svwait -u -t 9223372036855 one
    exits 124 jinn setlock lock timeout 0.3 jinn setlock -t 9223372036855 lock true
    s6-svwait -u -t 60000 $(yes many | head -n 256) &
    all_listen() { [ "$(find many/event -name 'ftrig1*' | wc -l)" -eq 256 ]; }
    eventually all_listen
    s6-ftrig-notify many/event x
    code=0
    wait $! || code=$?
    same 98 "$code"
fi
soon -x one
exits 1 s6-svwait -t 600000 -u one
exits 0 s6-svlisten1 -d -t 600000 two s6-svc -x two
s6-svc -x failing
cd ..
[ -x "$suites/$(other_suite "$suite")/s6-svwait" ] || return 0
sleeper scan/three
s6-supervise $([ "$suite" = s6 ] || dialect) scan/three >/dev/null 2>&1 &
eventually test -s scan/three/supervise/status
exits 0 other s6-svwait -u -t 600000 scan/three
# The other suite's may take note of the last alone of events that come at once.
mkfifo scan/three/gate
printf '#!/bin/sh\nread -r line <gate\n' >scan/three/finish
chmod +x scan/three/finish
"$suites/$(other_suite "$suite")/s6-svlisten1" -r -t 600000 scan/three s6-svc -r scan/three &
listener=$!
eventually is_down scan/three
eventually asleep $listener
rm scan/three/finish
echo >scan/three/gate
exits 0 wait $listener
s6-svc -xd scan/three
