# suite: jinn
# halt, poweroff and reboot: each takes each option; -w only tells, -f is an end at once.
. "$tests/stop.sh"
container </dev/null
up
for program in halt poweroff reboot; do
    for option in -h -p -r -W -d; do
        exits 0 within /mnt/base/bin/$program -w $option
    done
    exits 100 within /mnt/base/bin/$program -w -i
    # Asked for on a terminal, the name of the machine is to be the right one.
    for answer in "$(uname -n)" another; do
        : >said
        { eventually has said 'Name of the machine'; echo "$answer"; } | command script -qefc \
            "nsenter -t $init -p -m /mnt/base/bin/$program -w -i" /dev/null >said || :
        has said 'Name of the machine' || fail "$program did not ask"
        case $answer in
        another) has said 'another machine' || fail "$program did not care: $(cat said)" ;;
        *) not has said 'another machine' || fail "$program did not believe it: $(cat said)" ;;
        esac
    done
done
# It asks a terminal, and knows the name, without /proc as well.
printf 'umount -l /proc\nexec "$@"\n' >unproc
{ eventually has said 'Name of the machine'; uname -n; } | command script -qefc \
    "nsenter -t $init -p -m unshare -m sh /mnt/unproc /mnt/base/bin/halt -w -i" /dev/null >said ||
    fail "without /proc: $(cat said)"
lives || fail "-w shut it down"
not test -e "$root$daemon/shutdown" || fail "something was ordered"
kill -9 "$init"
stopped
for program in halt poweroff reboot; do
    up
    within /mnt/base/bin/$program -f -n || :
    stopped
    echo "$program $code"
done >codes
same 'halt 130 poweroff 130 reboot 129' "$(echo $(cat codes))"
