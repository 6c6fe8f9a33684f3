# suite: jinn
# A61: who is not root may not: the same codes as where nobody listens.
is_root || skip "it is about other users"
. "$tests/stop.sh"
container </dev/null
up
ordinary() {
    within setpriv --reuid 1234 --regid 1234 --clear-groups "$@"
}
for words in halt poweroff reboot; do
    exits 100 ordinary /mnt/base/bin/$words
    has err 'permission denied' || fail "another reason: $(cat err)"
done
exits 111 ordinary /mnt/base/bin/shutdown -h now
exits 111 ordinary /mnt/base/bin/shutdown -c
exits 111 ordinary jinn hpr -hf
sleep 0.3
lives || fail "it went down"
ordered /mnt/base/bin/halt
ends 0
