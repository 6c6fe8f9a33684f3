# suite: jinn
# What a readiness check leaves where: in the log, among the processes; and whose service it may be.
asking() { # asking NAME USER OPTION...: ready once a check has been asked
    name=$1 user=$2
    shift 2
    service "$name" <<-RUN
		#!/bin/sh
		exec s6-setuidgid "$user" s6-notifyoncheck -3 3 -s 1 $* sleep 1000
	RUN
    echo 3 >"$name/notification-fd"
    s6-supervise "$name" >"$name.said" 2>&1 &
    eventually s6-svok "$name"
    exits 0 s6-svwait -U -t 30000 "$name"
}

# What it prints is in the service's log, or nowhere.
asking loud '' "-c 'sh -c \"echo asked; echo asked >&2\"'"
eventually has loud.said asked
same 2 "$(grep -c asked loud.said)"
service quiet <<'RUN'
#!/bin/sh
exec s6-notifyoncheck -q -3 3 -s 1 -c 'sh -c "echo asked; echo asked >&2"' sleep 1000
RUN
echo 3 >quiet/notification-fd
s6-supervise quiet >quiet.said 2>&1 &
eventually s6-svok quiet
exits 0 s6-svwait -U -t 30000 quiet
not has quiet.said asked || fail 'a quiet check was heard'

# A user who may not look into supervise/, nor listen in event/.
if is_root; then
    asking user nobody "-w 20 -n 500 -c 'test -e supervise'"
    not s6-setuidgid nobody ls user/supervise 2>/dev/null || fail 'nobody may look'
    s6-svc -dx user
fi
for name in loud quiet; do s6-svc -dx $name; done

# A check that is asked when the service dies goes with it, and all that it has started: nobody is
# warned of it. What else is left is, in a moment.
service contained <<'RUN'
#!/bin/sh
sleep 1234 &
exec s6-notifyoncheck -3 3 -s 1 -c 'sh -c "echo >asked; sleep 4321; exit 1"' sleep 1000
RUN
echo 3 >contained/notification-fd
: >contained/flag-contain
s6-supervise contained >contained.said 2>&1 &
eventually [ -e contained/asked ]
s6-svc -wD -d contained
eventually has contained.said '(sleep 1234) was left behind: sending it a SIGTERM'
same 1 "$(grep -c 'left behind' contained.said)"
same '' "$(process '*sleep 4321 ')"
s6-svc -x contained
