# suite: jinn
# A40: halt: rc.shutdown runs, without arguments and into the catch-all log; then the end.
. "$tests/stop.sh"
container </dev/null
script base/scripts/rc.shutdown <<'RUN'
echo "rc.shutdown was given $# arguments"
echo "in $PWD" >&2
s6-svok /run/service/one && : >/mnt/tree-lives
while ! cp /run/uncaught-logs/current /mnt/kept || ! grep -q "in $PWD" /mnt/kept; do sleep 0.05; done
RUN
sleeper base/run-image/service/one
up
eventually is_up "$root/run/service/one"
ordered /mnt/base/bin/halt
ends 0
has kept "rc.shutdown was given 0 arguments" || fail "it is not in the log"
has kept "in /run/service/s6-linux-init-shutdownd" || fail "it ran elsewhere"
test -e tree-lives || fail "the tree was gone before rc.shutdown"
