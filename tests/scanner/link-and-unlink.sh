# svlink puts services under a scanner that runs; svunlink takes them away.
sleeper src/a src/b src/c src/d src/logged src/logged/log
mkdir src/none src/not
touch src/not/run
mkdir scan
exits 111 s6-svlink scan src/a
scan scan
exits 0 s6-svlink scan src/a
eventually is_up src/a
same "$PWD/src/a" "$(readlink scan/a)"
same 3730 "$(stat -c %a src/a/event)"
exits 0 s6-svlink scan src/a
exits 0 s6-svlink scan src/a other
same "$PWD/src/a" "$(readlink scan/other)"
has err warning || fail "no warning of a second link"
exits 111 s6-svlink scan src/none
exits 100 s6-svlink scan src/not
exits 111 s6-svlink scan missing
for name in .x /x; do
    exits 100 s6-svlink scan src/b $name
done
exits 111 s6-svlink scan src/b x/y
exits 100 s6-svlink -t x scan src/b
exits 100 s6-svlink scan

exits 0 s6-svlink -d -t 600000 scan src/logged both
same false "$(s6-svstat -u src/logged)"
same false "$(s6-svstat -u src/logged/log)"
same true "$(s6-svstat -o normallyup src/logged)"
# Debian's leaves the logger's down file behind.
[ "$suite" = s6 ] || same true "$(s6-svstat -o normallyup src/logged/log)"
exits 0 s6-svlink -D -t 600000 scan src/b
same "false false" "$(s6-svstat -o up,normallyup src/b)"
exits 0 s6-svlink -P scan src/c
same 1733 "$(stat -c %a src/c/event)"
mkdir -m 700 src/d/event
exits 0 s6-svlink -f scan src/d
same 3730 "$(stat -c %a src/d/event)"

# A scanner that does not answer: the service is taken away again.
sleeper src/slow
kill -STOP "$tree"
exits 99 s6-svlink -D -t 100 scan src/slow
kill -CONT "$tree"
not test -e scan/slow || fail "the link is still there"
not test -e src/slow/down || fail "the down file is still there"
service src/stubborn <<'RUN'
#!/bin/sh
trap '' TERM
: >armed
while :; do sleep 0.1; done
RUN
exits 0 s6-svlink -t 600000 scan src/stubborn
eventually test -e src/stubborn/armed
exits 0 s6-svunlink -t 100 scan stubborn
# Debian's says nothing of it.
[ "$suite" = s6 ] || has err "timed out waiting for the end of the supervisor of $PWD/src/stubborn" \
    || fail "not told: $(cat err)"
s6-svc -k src/stubborn
exits 0 s6-svunlink -t 600000 scan both
not s6-svok src/logged || fail "its supervisor is still there"
not s6-svok src/logged/log || fail "its logger's supervisor is still there"
not test -e scan/both || fail "the link is still there"
exits 0 s6-svunlink scan nosuch
exits 0 s6-svunlink -X scan c
# While it has another name its supervisor stays, and would be waited for in vain.
exits 0 s6-svunlink -X scan other
exits 0 s6-svunlink -t 600000 scan a
not test -e scan/a || fail "the link is still there"
exits 100 s6-svunlink scan
exits 100 s6-svunlink scan .x
exits 0 s6-svscanctl -t scan
ended
# Debian's leaves one where a link cannot be made.
[ "$suite" = jinn ] || return 0
# An option behind an operand would be passed over, or taken for a name.
mkdir -p inst/template
for words in "svunlink scan a -t 300" "svunlink scan -X a" "svlink scan src/a -d" "svlink scan src/a a -t 9" \
    "svstat src/a -o pid" "svok src/a -x" "svdt src/a -n 1" "svdt-clear src/a -x" "svscanctl scan -t" \
    "svscan scan -d3" "svc -wU src/a -T 300" "svwait src/a -t 300" "instance-create inst i -D" \
    "instance-delete inst i -t 300" "instance-delete inst -X i" "instance-control inst i -d" \
    "instance-status inst i -o pid" "ftrig-wait src/a/event x -t 30"; do
    exits 100 s6-$words
    same "1 options come first" "$(wc -l <err) $(grep -o 'options come first' err)"
done
nobody_listens() { [ -z "$(find . -name '*ftrig1*')" ]; }
eventually nobody_listens
