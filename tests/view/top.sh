# suite: jinn
# A whole screen: keys select, stop, start, restart, follow a log and leave; sizes that change are
# heeded; and the terminal is as it was before however it ends.
sleeper scan/apple scan/berry
service scan/berry/log <<'RUN'
#!/bin/sh
exec jinn log t /mnt/logs
RUN
service scan/berry <<'RUN'
#!/bin/sh
echo a berry speaks
exec sleep 1000
RUN
scan scan
eventually is_up scan/apple
eventually has logs/current 'a berry speaks'

mkfifo keys
begin() { # begin COLUMNS ROWS [VARIABLE=VALUE]: top on such a terminal; keys are typed on 7
    columns=$1 rows=$2
    shift 2
    rm -f terminal modes
    env --default-signal script -qec "trap : INT; stty cols $columns rows $rows; tty >tty; stty -g >modes; env $* jinn top scan
        echo \"left with \$?\"; stty -g >>modes" /dev/null <keys >terminal 2>&1 &
    typing=$!
    exec 7>keys
    eventually grep -qa 'jinn top: 3 services' terminal
}
finish() { # finish CODE: it has left, and the terminal is as before
    eventually grep -qa "left with $1" terminal
    exec 7>&-
    wait $typing || :
    [ "$(sort -u modes | wc -l)" = 1 ] || fail "after $1: $(cat modes)"
    grep -qa "$(printf '\033\\[?1049l')" terminal || fail "the first screen is not back"
    grep -qa "$(printf '\033\\[?25h')" terminal || fail "the cursor is not back"
}
type() { printf "$1" >&7; }
screen() { process 'jinn top '; } # The one that has it; its parent has the words it was called with.

begin 80 24
eventually grep -qa '> apple' terminal
old=$(pid_of scan/apple)
type s
eventually grep -qa 'stop apple? y: yes' terminal
type n
type r
eventually grep -qa 'restart apple? y: yes' terminal
same "$old" "$(pid_of scan/apple)"
type y
eventually restarted scan/apple "$old"
type s
type y
eventually is_down scan/apple
type u
eventually is_up scan/apple
type '\033[B'
eventually grep -qa '> berry' terminal
: >mark
type l
eventually sh -c 'grep -a "a berry speaks" terminal | grep -qv "jinn top"'
type '\003'
eventually sh -c '[ "$(grep -oaF "[?1049h" terminal | wc -l)" = 2 ]'
type q
finish 0

# Other sizes, and one that changes.
begin 40 10
eventually grep -qa '> apple' terminal
stty cols 200 rows 30 <"$(cat tty)"
eventually grep -qa 'RESTARTS *LOG/s *FOR' terminal
type '\003'
finish 0
begin 80 24 NO_COLOR=1
eventually grep -qa '> apple' terminal
type q
finish 0
! grep -qa "$(printf '\033\\[3[0-9]m')" terminal || fail 'colours'

# However it ends.
for signal in TERM HUP INT QUIT; do
    begin 80 24
    kill -"$signal" "$(screen)"
    finish 0
done
for signal in KILL SEGV; do
    begin 80 24
    kill -"$signal" "$(screen)"
    finish 111
    grep -qa 'fatal: ' terminal || fail "$(cat -v terminal)"
done

# Without a terminal it is a table; a dumb one is told so.
jinn top scan </dev/null | grep -qE '^apple +up ' || fail 'no table'
script -qec 'env TERM=dumb jinn top scan; echo "left with $?"' /dev/null </dev/null >shown
grep -q 'TERM is dumb' shown && grep -q 'left with 100' shown || fail "$(cat shown)"
exits 111 jinn top nosuch
exits 111 jinn top -x scan </dev/null
