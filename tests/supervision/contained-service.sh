# suite: jinn
# What a contained service starts and forgets goes with it, before the service counts as down.
service scan/one <<'RUN'
#!/bin/sh
setsid sh -c 'sleep 2001 & exec sleep 2002' &
sh -c 'sleep 2003 & exit 0'
exec sleep 2000
RUN
left() { process "sleep 200[1-9] "; }
left_are() { [ "$(left | wc -w)" = "$1" ]; }
scan scan
eventually left_are 3

# Without the flag they are left, as ever.
s6-svc -wD -d scan/one
left_are 3 || fail "who killed them? $(left)"
kill $(left)
eventually left_are 0

touch scan/one/flag-contain
s6-svc -uwu scan/one
eventually left_are 3
s6-svc -wD -d scan/one
left_are 0 || fail "left: $(left)"
same 3 "$(grep -c 'supervise one: warning: process .* (sleep 200[123]) was left behind: sending it a SIGTERM' tree.log)"
same "false 0" "$(s6-svstat -o up,exitcode scan/one | sed s/-1/0/)"

# Who does not heed the signal is killed after timeout-kill; until then the service is not down.
cat >scan/one/run <<'RUN'
#!/bin/sh
(trap "" TERM; exec setsid sleep 2001) &
exec sleep 2000
RUN
echo 1000 >scan/one/timeout-kill
s6-svc -uwu scan/one
eventually left_are 1
s6-svc -wd -d scan/one
left_are 1
same "$(left)" "$(od -An -j24 -N8 -tu8 --endian=big scan/one/supervise/status | tr -d ' ')"
s6-svwait -D scan/one
left_are 0 || fail "left: $(left)"
has tree.log "(sleep 2001) was left behind and does not go: killing it"

# A death of its own accord is no other; and finish comes first.
cat >scan/one/finish <<'RUN'
#!/bin/sh
kill -0 "$(cat daemon)" && echo alive >>seen
RUN
chmod +x scan/one/finish
cat >scan/one/run <<'RUN'
#!/bin/sh
setsid sleep 2001 &
echo $! >daemon
exec sleep 2000
RUN
s6-svc -uwu scan/one
eventually left_are 1
old=$(left)
kill -9 "$(pid_of scan/one)"
anew() { left_are 1 && [ "$(left)" != "$old" ]; }
eventually anew
has scan/one/seen alive

# The supervisor is killed: the next one finds what is still in the session of ./run, no more.
cat >scan/one/run <<'RUN'
#!/bin/sh
setsid sh -c 'setsid sleep 2001 & exit 0'
sleep 2002 &
exec sleep 2000
RUN
rm scan/one/finish
s6-svc -wD -d scan/one
s6-svc -uwu scan/one
eventually left_are 2
old=$(supervisor one)
kill -9 "$old"
eventually supervised_anew one "$old"
eventually has tree.log "going on with ./run"
s6-svc -wD -d scan/one
same "$(process 'sleep 2001 ')" "$(left)"
kill $(left)

# It is killed while it waits for what is left: how ./run died is known all the same.
cat >scan/one/run <<'RUN'
#!/bin/sh
(trap "" TERM; exec sleep 2001) &
exec sleep 2000
RUN
echo 100000 >scan/one/timeout-kill
s6-svc -u scan/one
eventually left_are 1
s6-svc -wd -d scan/one
old=$(supervisor one)
kill -9 "$old"
eventually supervised_anew one "$old"
went_on_twice() { [ "$(grep -c "going on with ./run" tree.log)" = 2 ]; }
eventually went_on_twice
kill -9 $(left)
s6-svwait -D scan/one
same SIGTERM "$(s6-svstat -o signal scan/one)"
has tree.log "nobody saw" && fail "nobody saw"

# So does an orderly stop of everything.
cat >scan/one/run <<'RUN'
#!/bin/sh
setsid sleep 2001 &
exec sleep 2000
RUN
s6-svc -uwu scan/one
eventually left_are 1
s6-svscanctl -t scan
ended
left_are 0 || fail "left: $(left)"
