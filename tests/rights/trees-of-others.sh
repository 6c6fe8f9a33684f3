# suite: jinn
# The fixed name by which clients find the tree of a run: mallory's link has no say, nor has a tree
# of his that took the name where a link of root's still leads.
. "$tests/rights.sh"
users
for place in /run /tmp /var/tmp /dev/shm; do
    mount -t tmpfs -o mode=1777 tmpfs $place
done
chmod 755 /run
tree=/tmp/jinn-run.7.7
as_user $mallory mkdir -p $tree/main/supervise $tree/web/supervise
as_user $mallory sh -c ": >$tree/main/supervise/lock"
as_user $mallory mkfifo -m 622 $tree/web/supervise/control
setpriv --reuid $mallory --regid $mallory --clear-groups \
    sh -c "exec jinn setlock $tree/main/supervise/lock sleep 1000 9<>$tree/web/supervise/control" &
holder=$!
held() { not jinn setlock -n $tree/main/supervise/lock true 2>err; }
eventually held
believes() { env -u JINN_SCANDIR jinn svc -u web 2>err; }
not_believed() {
    not believes || fail "root's order went to mallory"
}
ln -s $tree /run/jinn-run
not_believed
rm /run/jinn-run
as_user $mallory ln -s $tree /tmp/jinn-run
not_believed
# His own are: otherwise this proves nothing.
setpriv --reuid $mallory --regid $mallory --clear-groups env -u JINN_SCANDIR jinn svc -u web ||
    fail "mallory does not find his own tree"
# Alice's tree gets a link in the next place.
gives 0 'alice' as_user $alice env -u JINN_SCANDIR jinn run -- \
    sh -c 'case $(stat -c %U "$(readlink /var/tmp/jinn-run)") in alice) echo alice ;; esac'
kill $holder
