# suite: jinn
# A56: a time of the day that has passed is tomorrow's; what comes first is today's.
. "$tests/stop.sh"
. "$tests/logins.sh"
terminal tty
container </dev/null
up
record 7 1 shm/tty root >"$root/run/utmp"
said() { # said TIME PATTERN
    : >shown-tty
    exits 0 within /mnt/base/bin/shutdown -k "$1"
    shown tty >said
    grep -q "$2" said || fail "at $1 it says $(cat said)"
}
said "$(date -d '-2 minutes' +%H:%M)" 'in 23 hours 5[678] minutes'
said "$(date -d '+10 minutes' +%H:%M)" 'in \(9\|8\|10\) minutes'
said "$(date -d '+10 minutes' +%k:%M | tr -d ' ')" 'in \(9\|8\|10\) minutes'
exits 0 within /mnt/base/bin/shutdown -h "$(date -d '-2 minutes' +%H:%M)"
sleep 0.3
lives || fail "a time that has passed is now"
ordered /mnt/base/bin/halt
ends 0
