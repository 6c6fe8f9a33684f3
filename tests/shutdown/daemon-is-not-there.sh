# suite: jinn
# A60: without the daemon, its fifo or its directory, clients fail, and make nothing in its place.
. "$tests/stop.sh"
container </dev/null
up
unreachable() {
    for words in "halt" "poweroff" "reboot -W"; do
        exits 100 within /mnt/base/bin/$words
    done
    for words in "-h now" "-r +1" "-c" "-k now" "now"; do
        exits 111 within /mnt/base/bin/shutdown $words
    done
}
exits 0 within s6-svc -wd -T 600000 -d $daemon
exits 100 within /mnt/base/bin/halt
exits 111 within /mnt/base/bin/shutdown -h now
rm "$root$daemon/fifo"
unreachable
not test -e "$root$daemon/fifo" || fail "a client made a fifo"
mv "$root$daemon" "$root/run/away"
unreachable
not test -e "$root$daemon" || fail "a client made a directory"
mv "$root/run/away" "$root$daemon"
exits 0 within s6-svc -wU -T 600000 -u $daemon
same 600 "$(stat -c %a "$root$daemon/fifo")"
ordered /mnt/base/bin/halt
ends 0
