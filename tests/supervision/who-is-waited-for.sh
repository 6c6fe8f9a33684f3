# suite: jinn
# Whoever waits in vain says for whom; options behind a directory are no directories.
sleeper scan/one scan/two
scan scan
eventually is_up scan/one
eventually is_up scan/two
exits 99 s6-svwait -t 50 -d scan/one scan/two
has err 'timed out waiting for scan/one, scan/two' || fail "$(cat err)"
s6-svc -wd -d scan/one
exits 99 s6-svwait -t 50 -d scan/one scan/two
has err 'timed out waiting for scan/two' || fail "$(cat err)"
exits 99 s6-svc -wd -T 50 scan/two
has err 'timed out waiting for scan/two' || fail "$(cat err)"
exits 1 s6-ftrig-wait -t 50 scan/two/event d
has err 'timed out waiting for scan/two/event' || fail "$(cat err)"
exits 100 s6-svc -wu -u scan/one -T 300
has err '-T comes behind a service directory: options come first' || fail "$(cat err)"
is_up scan/one && fail 'the order was given all the same'
exits 100 s6-svwait scan/two -u
has err '-u comes behind a service directory' || fail "$(cat err)"
mkdir -- -d
exits 111 s6-svwait scan/two -d

# A link whose name is no program's: one line.
ln -s "$(command -v jinn)" multilog
exits 100 ./multilog t ./main
same 'jinn: fatal: there is no program multilog, nor t; jinn help lists those there are' \
    "$(cat err)"
exits 100 ./multilog
same 1 "$(wc -l <err)"
exits 0 jinn help
has out 'svscan' || fail 'nobody lists the programs'
