# Bad starts: no directory, a directory already scanned, a service already supervised.
sleeper scan/one
exits 111 s6-svscan missing
[ -s err ] || fail "no reason given"
exits 100 s6-svscan -Z scan
scan scan
eventually is_up scan/one
exits 100 timeout 600 s6-svscan scan
[ -s err ] || fail "no reason given"
exits 100 timeout 600 s6-supervise scan/one
[ -s err ] || fail "no reason given"
exits 111 s6-supervise missing
exits 100 s6-supervise
