# A scan directory becomes a tree: each service runs, its supervisor holds the lock, dot names and
# plain files are passed over.
sleeper scan/one scan/two scan/.hidden
echo text >scan/file
scan scan
eventually is_up scan/one
eventually is_up scan/two
exits 0 s6-svok scan/one
exits 1 s6-svok scan/.hidden
exits 0 s6-svscanctl scan
[ ! -e scan/.hidden/supervise ] || fail "a dot name was supervised"
