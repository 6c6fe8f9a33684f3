# svc where nobody hears: the same exit codes as the original, whichever is installed.
mkdir -p empty none/supervise stale/supervise
mkfifo stale/supervise/control
: >plain
exits 100 s6-svc -u empty
has err "not listening" || fail "$(cat err)"
exits 100 s6-svc -u none
exits 100 s6-svc -u stale
has err "not listening" || fail "$(cat err)"
exits 111 s6-svc -u missing
exits 111 s6-svc -u plain
exits 100 s6-svc empty
exits 100 s6-svc -u
exits 111 s6-svc -wu -T 100 -u empty

# Several directories are what only 2.12 and later take, with codes of their own.
[ "$suite" = jinn ] || exit 0
exits 102 s6-svc -u missing empty
exits 102 s6-svc -u none stale
exits 1 s6-svc -u stale none
exits 111 s6-svc -u none missing
sleeper scan/one
scan scan
eventually is_up scan/one
exits 102 s6-svc -d scan/one empty
eventually is_down scan/one
exits 102 s6-svc -u empty scan/one
eventually is_up scan/one
