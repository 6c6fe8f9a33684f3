# suite: jinn
# A63: hpr adds one record to a wtmp that is there, with -d none; shutdown adds none.
. "$tests/stop.sh"
. "$tests/logins.sh"
mkdir log
mount --bind log /var/log
container </dev/null
up
exits 0 within jinn hpr -hw
not test -e log/wtmp || fail "wtmp was made"
: >log/wtmp
size() { same $(($1 * 384)) "$(stat -c %s log/wtmp)"; }
exits 0 within jinn hpr -hw
size 1
exits 0 within jinn hpr -rw
size 2
exits 0 within jinn hpr -hwd
exits 0 within /mnt/base/bin/shutdown -h +10
exits 0 within /mnt/base/bin/shutdown -k now
size 2
same '1 1' "$(number log/wtmp 0) $(number log/wtmp 384)"
same '~ shutdown ~ reboot' "$(text log/wtmp 8 32) $(text log/wtmp 44 32) $(text log/wtmp 392 32) $(text log/wtmp 428 32)"
same "$(cat /proc/sys/kernel/hostname)" "$(text log/wtmp 76 256)"
old=$(($(date +%s) - $(number log/wtmp 340)))
[ "$old" -ge 0 ] && [ "$old" -lt 60 ] || fail "another time"
! command -v last >/dev/null || last -x -f log/wtmp | grep -q '^shutdown system down' || fail "last(1) does not know it"
ordered /mnt/base/bin/halt
ends 0
size 3
