# suite: jinn
# --watch shows it again when something changes, on a terminal over what was there, in a pipe one
# after another; ^C, as every signal that ends, leaves with 0.
sleeper scan/one
scan scan
eventually is_up scan/one
jinn status --watch scan >shown 2>err &
watching=$!
eventually grep -qE '^one +up ' shown
s6-svc -d scan/one
eventually grep -qE '^one +down ' shown
mkdir -p scan/two
eventually grep -qE '^two +not supervised' shown
kill -INT $watching || :
code=0
wait $watching || code=$?
same 0 "$code"
same '' "$(cat err)"

# Where the kernel may not tell, all is read once a second.
if is_root; then
    . "$tests/rights.sh"
    users
    echo all >scan/one/status-readers
    chmod 755 scan scan/one
    was=$(supervisor one)
    kill -9 "$was"
    eventually [ -e scan/one/supervise/supervisor ]
    eventually is_up scan/one
    setpriv --reuid $alice --regid $alice --clear-groups jinn status -w scan/one >alices &
    watching=$!
    eventually grep -qE '^one +up ' alices
    s6-svc -d scan/one
    eventually grep -qE '^one +down ' alices
    kill -TERM $watching
    wait $watching || fail "exit $?"
fi

# A terminal: ^C is typed, and a shell that keeps no trap would end by it as well.
mkfifo keys
env --default-signal script -qec 'trap : INT; stty cols 80 rows 24; jinn status -w scan; echo "left with $?"' /dev/null \
    <keys >terminal 2>&1 &
typing=$!
exec 7>keys
eventually grep -q 'one  *\(.\[[0-9]*m\)*\(up\|down\)' terminal
printf '\003' >&7
eventually grep -q 'left with 0' terminal
exec 7>&-
wait $typing || :
