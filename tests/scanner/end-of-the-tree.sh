# suite: jinn
# A service may be bound to its tree: its end is the end of all, in order, and its code the scanner's.
talker() { # talker DIRECTORY: says a last word when it is told to stop
    service "$1" <<-'RUN'
	#!/bin/sh
	trap 'echo "last words"; exit 0' TERM
	echo here
	while :; do sleep 0.05; done
	RUN
    mkdir -p "$1/log"
    printf '#!/bin/sh\nexec cat >>../../../%s.log\n' "$(basename "$1")" >"$1/log/run"
    chmod +x "$1/log/run"
}
crasher() { # crasher DIRECTORY COMMAND: ends so when the file "now" comes
    service "$1" <<-RUN
	#!/bin/sh
	echo x >>started
	while [ ! -e now ]; do sleep 0.02; done
	$2
	RUN
}
ends_with() { # ends_with CODE: the tree, in order
    ended
    same "$1" "$code"
    has talker.log "last words" || fail "the last words are lost: $(cat talker.log)"
    rm -rf talker.log started scan/*/now
}
talker scan/talker

# Without a flag a permanent failure is that service's own affair.
crasher scan/one 'exit 3'
echo 1 60000 >scan/one/max-deaths
scan scan
eventually is_up scan/one
touch scan/one/now
eventually is_down scan/one
same false "$(s6-svstat -o wantedup scan/one)"
is_up scan/talker
s6-svscanctl -t scan
ends_with 0

# Essential: too many deaths.
touch scan/one/flag-essential
scan scan
eventually has talker.log here
touch scan/one/now
ends_with 3
has tree.log "one has ended for good: stopping all, for exit code 3"
same false "$(s6-svstat -o wantedup scan/one 2>/dev/null || echo false)"

# Essential: finish says so; a signal is 128 and its number. A death that is not for good is none.
rm scan/one/max-deaths
crasher scan/one 'rm now; [ -e enough ] || exit 9; kill -USR1 $$'
cat >scan/one/finish <<'RUN'
#!/bin/sh
[ "$1" = 9 ] || exit 125
RUN
chmod +x scan/one/finish
: >scan/one/started
scan scan
eventually has talker.log here
twice() { [ "$(wc -l <scan/one/started)" -ge 2 ]; }
eventually [ -s scan/one/started ]
touch scan/one/now
eventually twice
touch scan/one/enough scan/one/now
ends_with 138

# The scanner became another program meanwhile, and the supervisor was killed: it ends all the same.
rm -f scan/one/started
scan scan
eventually [ -s scan/one/started ]
eventually has talker.log here
s6-svscanctl -E scan
eventually has tree.log "became the program anew"
old=$(supervisor one)
kill -9 "$old"
eventually supervised_anew one "$old"
eventually has tree.log "going on with ./run"
touch scan/one/now
ends_with 138

# A main program lives once, and its end is the tree's, be it a good one.
rm scan/one/finish scan/one/flag-essential
touch scan/one/flag-main
crasher scan/one 'exit 0'
scan scan
eventually has talker.log here
touch scan/one/now
ends_with 0
has tree.log "one has ended for good: stopping all, for exit code 0"

# The program at the end is told; s6's own stops tell it nothing.
mkdir -p scan/.s6-svscan
cat >scan/.s6-svscan/finish <<'RUN'
#!/bin/sh
echo "$# $*" >>finished
exit 55
RUN
chmod +x scan/.s6-svscan/finish
crasher scan/one 'exit 7'
scan scan
eventually has talker.log here
touch scan/one/now
ends_with 55
same "2 7 one" "$(cat scan/finished)"
scan scan
eventually has talker.log here
s6-svscanctl -t scan
ends_with 55
same "0 " "$(tail -n 1 scan/finished)"

# As process 1: who waits for the container learns the code.
rm scan/.s6-svscan/finish
touch scan/one/now
code=0
unshare -pf --mount-proc s6-svscan scan >>tree.log 2>&1 || code=$?
same 7 "$code"
