# suite: jinn
# What stops machines, given wrong words, or where there is no machine to stop: it says so, and that
# is all that happens.
for wrong in "hpr" "hpr -x" "hpr -f" "halt -x" "poweroff -Z" "reboot -q" "shutdown" "shutdown -h" \
    "shutdown -h 25:00" "shutdown -h 1:5" "shutdown -h abc" "shutdown -P now" "shutdown -p -H now" \
    "shutdown -t x now" "shutdown -x now" "shutdown -r -- -5" "telinit" "telinit -x 3" "runlevel -x" \
    "nuke -x" "umountall -x" "umountall /" "nuke now" "logouthookd -x" "logouthookd 1" "shutdownd -c relative" "shutdownd -d 2" \
    "shutdownd -d 9" "shutdownd -g x" "shutdownd -x" "hpr -i -p"; do
    exits 100 jinn $wrong
    [ -s err ] || fail "jinn $wrong gives no reason"
done
exits 100 jinn init

# The daemon is not there; nor its directory; nor anybody who reads the fifo; nor a fifo.
unreachable() {
    for _ in halt "hpr -r"; do
        exits 100 jinn $_
    done
    for _ in "-h now" "-k +5" "-c" "-c all is well" "now"; do
        exits 111 jinn shutdown $_
    done
    exits 111 jinn telinit 3
    exits 111 jinn init 6
}
daemon=/run/service/s6-linux-init-shutdownd
unreachable
not test -e /run/service || fail "somebody made a directory"
mkdir -p $daemon
unreachable
not test -e $daemon/fifo || fail "somebody made a fifo"
mkfifo $daemon/fifo
exits 100 jinn halt
exits 111 jinn shutdown -c
rm $daemon/fifo
echo mine >$daemon/fifo
unreachable
same mine "$(cat $daemon/fifo)"
gives 1 unknown jinn runlevel

# A fifo that has a reader takes all of it, and one who may not write does not get through.
rm $daemon/fifo
mkfifo -m 600 $daemon/fifo
exec 7<>$daemon/fifo
gives 0 "" jinn shutdown -r -t 5 +2
same 7200000000000000780000000000001388 "$(timeout 600 head -c 17 <&7 | od -An -v -t x1 | tr -d ' \n')"
