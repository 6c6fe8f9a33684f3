# suite: jinn
# A57: everybody who is logged in is told, and nobody else: the message, or how long it will be.
. "$tests/stop.sh"
. "$tests/logins.sh"
for name in one two out; do terminal $name; done
# What is no terminal gets nothing, though it is below /dev: an own file, another device.
: >/dev/shm/file
mkfifo /dev/shm/full
container </dev/null
up
fresh() {
    for name in one two out; do : >shown-$name; done
}
{
    record 2 0 '~' reboot
    record 7 10 shm/one root
    record 8 11 shm/out ''
    record 7 12 shm/full her
    record 7 12 shm/file her
    record 7 12 full her
    record 7 13 shm/none him
    record 7 14 shm/two him
} >"$root/run/utmp"
said() { # said MINUTES TEXT
    fresh
    exits 0 within /mnt/base/bin/shutdown -k "$1"
    for name in one two; do
        shown $name >said
        has said "going down $2 !" || fail "$1: $(cat said)"
    done
    same "" "$(shown out)$(cat /dev/shm/file)"
}
said 0 NOW
said now NOW
said +0 NOW
said +60 "in 1 hours"
said 61 "in 1 hours 1 minutes"
said +1440 "in 1 days"
said +1501 "in 1 days 1 hours 1 minutes"
fresh
exits 0 within /mnt/base/bin/shutdown -k +5 'Go home,' please
same 'Go home, please' "$(shown two)"
not test -e /dev/shm/none || fail "a terminal was made"
fresh
exits 0 within /mnt/base/bin/shutdown -c
same "" "$(shown one)"
exits 0 within /mnt/base/bin/shutdown -c Never mind
same 'Never mind' "$(shown one)"
fresh
exits 0 within jinn hpr -hwW
same "" "$(shown one)"
ordered /mnt/base/bin/halt
told() {
    shown one >said
    has said NOW
}
eventually told
ends 0
