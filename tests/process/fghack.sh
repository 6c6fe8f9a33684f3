# A program that goes to the background, in the foreground.
exits 0 s6-fghack true
exits 7 s6-fghack sh -c 'exit 7'
exits 3 s6-fghack sh -c '(sleep 0.3; echo late >late) & exit 3'
test -e late || fail "the daemon was still there"
exits 111 s6-fghack sh -c 'kill -9 $$'
exits 111 s6-fghack nosuchprogram
exits 102 s6-fghack sh -c 'echo x >&7'
exits 100 s6-fghack
exits 0 s6-fghack sh -c '[ "$(ls -l /proc/$$/fd | grep -c pipe:)" -ge 30 ]'
