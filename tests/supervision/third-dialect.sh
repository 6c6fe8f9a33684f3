# suite: jinn
# The 43-byte status record of s6 2.13, as Debian 13 has it: a tree that is told to writes it, in all
# its supervisors and across all that happens to them, and everybody reads it.
size() { wc -c <"$1/supervise/status"; }
is_size() { [ "$(size "$1" 2>/dev/null)" = "$2" ]; }
bytes() { od -An -v -tx1 -j "$2" -N "$3" "$1/supervise/status" | tr -d ' \n'; }
sleeper scan/one scan/one/log scan/two
scan scan -f 43
eventually is_up scan/one
eventually is_up scan/one/log
for name in one one/log; do is_size "scan/$name" 43 || fail "$name: $(size "scan/$name")"; done
run=$(pid_of scan/one)
same "$(printf '%016x%016x' "$run" "$run")" "$(bytes scan/one 24 16)"
same 0000 "$(bytes scan/one 40 2)"
same 04 "$(bytes scan/one 42 1)"

# Our own clients.
exits 0 s6-svwait -u -t 600000 scan/one
case $(s6-svstat scan/one) in "up (pid $run) "*) ;; *) fail "$(s6-svstat scan/one)" ;; esac
jinn status scan | grep -qE "^one +up +$run " || fail "$(jinn status scan)"
exits 0 s6-svc -wD -d scan/one
same 000f "$(bytes scan/one 40 2)"
same 08 "$(bytes scan/one 42 1)"
same 00000000000000000000000000000000 "$(bytes scan/one 24 16)"
exits 0 s6-svc -wu -u scan/one

# The next supervisor, and the next scanner's.
run=$(pid_of scan/one)
old=$(supervisor one)
kill -9 "$old"
eventually supervised_anew one "$old"
eventually is_size scan/one 43
same "$run" "$(pid_of scan/one)"
s6-svscanctl -E scan
eventually has tree.log 'became the program anew'
old=$(supervisor two)
kill -9 "$old"
eventually supervised_anew two "$old"
exits 0 s6-svc -wd -d scan/two
is_size scan/two 43 || fail "after -E: $(size scan/two)"

# Clients of that dialect, where they are installed.
if [ -x "$suites/s6/s6-supervise" ]; then
    sleeper foreign
    "$suites/s6/s6-supervise" foreign 2>/dev/null &
    eventually [ -s foreign/supervise/status ]
    dialect=$(size foreign)
    eventually is_up foreign
    "$suites/s6/s6-svc" -dx foreign
fi
if [ "${dialect:-35}" = 43 ]; then
    run=$(pid_of scan/one)
    same "up (pid $run pgid $run) N seconds" "$(other s6-svstat scan/one | sed 's/[0-9]* seconds/N seconds/')"
    exits 0 other s6-svwait -u -t 600000 scan/one
    exits 0 other s6-svc -wD -T 600000 -d scan/one
    exits 0 other s6-svlisten1 -u -t 600000 scan/one s6-svc -u scan/one
fi

# Trees that its services are, unless they are told otherwise.
sleeper scan/tree/inner/one scan/old/inner/one
service scan/tree <<'RUN'
#!/bin/sh
exec env --default-signal s6-svscan inner
RUN
service scan/old <<'RUN'
#!/bin/sh
exec env --default-signal s6-svscan -f 35 inner
RUN
s6-svscanctl -a scan
eventually is_size scan/tree/inner/one 43
eventually is_size scan/old/inner/one 35
variable() { tr '\0' '\n' <"/proc/$(pid_of "$1")/environ" | grep ^JINN_; }
eventually is_up scan/tree/inner/one
eventually is_up scan/old/inner/one
same JINN_STATUS_SIZE=43 "$(variable scan/tree/inner/one)"
same "" "$(variable scan/old/inner/one)"
s6-svscanctl -q scan
ended

# From one dialect to the other, while the service runs; a size that is neither is no status.
s6-supervise -f 43 scan/one 2>/dev/null &
eventually is_up scan/one
run=$(pid_of scan/one)
kill -9 $!
wait $! || :
s6-supervise --status-size=35 scan/one 2>/dev/null &
eventually is_size scan/one 35
same "$run" "$(pid_of scan/one)"
head -c 34 scan/one/supervise/status >torn
cp torn scan/one/supervise/status
exits 111 s6-svstat scan/one
exits 111 s6-svwait -t 50 scan/one
head -c 40 /dev/zero >scan/one/supervise/status
exits 111 s6-svstat scan/one
kill -TERM $!
wait $!
exits 100 s6-supervise -f 36 scan/one
exits 100 s6-svscan --status-size=26 scan

# A whole machine.
exits 100 jinn init -f 1
exits 100 s6-linux-init-maker -F 42 bad
exits 0 s6-linux-init-maker -C -F 43 made
has made/bin/init ' -f 43' || fail "$(cat made/bin/init)"
basedir <<'RC'
echo up
RC
early told <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
boot -f 43
eventually within s6-svok /run/service/told
eventually within sh -c '[ "$(wc -c </run/service/told/supervise/status)" = 43 ]'
