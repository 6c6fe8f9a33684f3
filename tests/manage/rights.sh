# Who may not order a service is told so, and nothing happens; who may, may: with a right to its
# events as well, what comes of it is waited for.
. "$tests/rights.sh"
users
sleeper /mnt/scan/web
chmod 755 /mnt/scan /mnt/scan/web
scan scan
eventually is_up scan/web
export JINN_SCANDIR=/mnt/scan
pid=$(pid_of scan/web)
for word in start stop restart reload 'signal HUP'; do
    exits 1 as_user $alice jinn $word web
    has err 'permission denied' || fail "$word: $(cat err)"
done
exits 1 as_user $alice jinn disable web
has err 'web: not disabled: permission denied, as /mnt/scan/web/down is to be made' || fail "$(cat err)"
same "$pid" "$(pid_of scan/web)"
[ ! -e scan/web/down ] || fail 'somebody has disabled it'

# The right to order, without the one to hear: nothing is ordered that cannot be waited for.
s6-svperms -G :$alice scan/web
exits 1 as_user $alice jinn stop web
has err 'its events are not ours to hear' || fail "$(cat err)"
is_up scan/web || fail 'it was stopped'
exits 0 as_user $alice jinn restart --no-wait web
eventually restarted scan/web "$pid"
s6-svperms -E :$alice scan/web
gives 0 'web: down' as_user $alice jinn stop web
gives 0 "web: up (process $(s6-svc -wu -u scan/web; pid_of scan/web))" as_user $alice jinn start web
exits 0 s6-svscanctl -t scan
ended
