# suite: jinn
# A service leaves the scan directory, and then its supervisor is killed: what runs of it has nobody
# any more who would stop it, and its logger would wait for the end of its pipe for ever.
logged() { # logged NAME COMMAND: a service of that name beside the scan directory, and its logger
    service "src/$1" <<-RUN
	#!/bin/sh
	echo "\$\$" >/mnt/$1.pid
	trap 'echo last words; exit 0' TERM
	echo here
	$2
	while :; do sleep 0.05; done
	RUN
    service "src/$1/log" <<-RUN
	#!/bin/sh
	exec s6-log /mnt/$1
	RUN
    ln -s "/mnt/src/$1" "scan/$1"
}
unsupervised() { [ -z "$(supervisor "$1")" ]; }
gone() { ! alive "$(cat "$1.pid")"; }
mkdir -p scan
logged stays :
logged walks 'cd /'
logged later 'cd /'
scan scan
for name in stays walks later; do
    eventually has $name/current here
done

# Noticed: it is stopped at once, wherever it is, and the others are not.
rm scan/stays scan/walks
s6-svscanctl -a scan
for name in stays walks; do
    kill -9 "$(supervisor $name)"
    eventually gone $name
    eventually has $name/current "last words"
    eventually unsupervised "$name/log"
done
alive "$(cat later.pid)" || fail "the wrong one was stopped"

# Adopted before it left: how it ends is told all the same, though it is not where it was.
service src/adopted <<'RUN'
#!/bin/sh
trap 'exit 7' TERM
while :; do sleep 0.05; done
RUN
cat >src/adopted/finish <<'RUN'
#!/bin/sh
echo "$1 $2" >/mnt/finished
RUN
chmod +x src/adopted/finish
ln -s /mnt/src/adopted scan/adopted
s6-svscanctl -a scan
eventually is_up scan/adopted
old=$(supervisor adopted)
kill -9 "$old"
eventually supervised_anew adopted "$old"
eventually has tree.log "supervise adopted: info: going on with"
rm scan/adopted
s6-svscanctl -an scan
eventually unsupervised adopted
same "7 0" "$(cat finished)"

# Not noticed yet: the supervisor is started again in vain. The next scan stops it, or the stop does.
rm scan/later
kill -9 "$(supervisor later)"
eventually has tree.log "unable to enter later"
s6-svscanctl -t scan
ended
same 0 "$code"
# Whoever has closed its pipe, as the logger's end says, may take a moment to be dead.
eventually gone later
has later/current "last words" || fail "later: $(cat later/current)"

# The scanner is killed, and its supervisors live on. Those of the next one are in vain, and when it
# ends it leaves alone what is not its own.
service other/one <<'RUN'
#!/bin/sh
trap 'echo TERM >>/mnt/signals' TERM
trap 'echo USR1 >>/mnt/signals' USR1
while :; do sleep 0.05; done
RUN
scan other
eventually is_up other/one
kill -9 "$tree"
wait "$tree" || :
: >tree.log
scan other
eventually has tree.log "another supervisor is already running"
# It is said once; those that the scanner starts after that are told so.
exits 100 jinn supervise -a other/one
same "" "$(cat err)"
kill "$tree"
ended
s6-svc -1 other/one
eventually [ -s signals ]
same USR1 "$(cat signals)"
