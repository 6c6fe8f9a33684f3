# The words of tests/rights.sh do what they say: otherwise the others in here prove nothing.
. "$tests/rights.sh"
users
same 2001 "$(as_user $alice id -u)"
same 2001 "$(as_user $alice id -G)"
same alice "$(as_user $alice id -un)"
exits 2 as_user $mallory ls /mnt/alice
setpriv --reuid $alice --regid $alice --groups $crew env TOKEN=opensesame sleep 1000 &
child=$!
eventually has /proc/$child/comm sleep
same "2001 2003" "$(groups_of $child)"
sees $alice $child TOKEN=opensesame || fail "alice does not see her own process"
not sees $alice $child TOKEN=opensesamE || fail "alice sees what is not there"
not sees $mallory $child TOKEN=opensesame || fail "mallory sees a process of alice"
may_look $alice $child || fail "alice may not look at her own process"
not may_look $mallory $child || fail "mallory may look at a process of alice"
kill $child
for how in missing directory loop closed; do
    broken_etc $how passwd
    not cat /etc/passwd >/dev/null 2>&1 || fail "/etc/passwd is read: $how"
done
broken_etc long passwd
same 2000000 "$(stat -c %s /etc/passwd)"
broken_etc whole passwd
same alice "$(as_user $alice id -un)"
