# suite: jinn
# What the scanner was started with is the scanner's: its supervisors have it in memory, for they are
# the same image, and nobody but root reads it there; nor what it holds open.
. "$tests/rights.sh"
users
service tree/mine <<'RUN'
#!/bin/sh
exec env -i PATH="$PATH" s6-setuidgid alice foreground ' sleep' ' 1000' '' true
RUN
mkdir secret
chmod 700 secret
echo classified >secret/file
exec 7<secret/file
TOKEN=swordfish-of-the-scanner scan tree
exec 7<&-
eventually is_up tree/mine
sleeps() { [ -n "$(process "sleep 1000 ")" ]; }
eventually sleeps
service=$(pid_of tree/mine)
supervisor=$(supervisor mine)
for who in $tree $supervisor; do
    sees 0 "$who" swordfish-of-the-scanner || fail "the look is blind"
    for user in $alice $mallory; do
        not may_look "$user" "$who" || fail "$user may look at $who"
        not sees "$user" "$who" swordfish-of-the-scanner || fail "$user sees the scanner's variables"
        for file in environ mem maps auxv stack syscall fd/0 cwd root exe fdinfo/0 io; do
            not as_user "$user" head -c 1 "/proc/$who/$file" >/dev/null 2>&1 ||
                fail "$user reads $file of $who"
        done
        has "/proc/$who/cmdline" swordfish && fail "everybody reads it in the command line"
    done
done
eventually may_look $alice "$service"
not sees $alice "$service" swordfish-of-the-scanner || fail "the service has the scanner's variables"
not may_look $mallory "$service" || fail "mallory may look at alice's service"
# Nothing of the scanner is open there but what the service is given.
same "" "$(as_user $alice ls -l "/proc/$service/fd" | grep -E 'lock|control|fifo|death|status|/dev/inotify|signalfd')"
same "2001 2003" "$(groups_of "$service")"
kill "$tree"
ended
