# suite: jinn
# On a terminal, apply says for whom it waits; ^C ends it, what is up stays, and the next one goes on.
command -v script >/dev/null || skip "script (bsdutils) is not installed"
. "$tests/sources.sh"
anew
mkdir scan
longrun db 'until [ -e /mnt/go ]; do sleep 0.05; done; echo >&3; exec sleep 1000'
echo 3 >S/db/notification-fd
longrun cache 'exec sleep 1000'
longrun web 'exec sleep 1000'
echo db >S/web/dependencies
scan scan
export JINN_SCANDIR=/mnt/scan JINN_LIVE=/mnt/L

mkfifo typing
env --default-signal script -qefc "stty rows 24 cols 80; exec jinn apply S" typed <typing >/dev/null &
typist=$!
exec 9>typing
eventually grep -qaE 'waiting for db: [0-9]+ s' typed
eventually is_up L/servicedirs/cache
printf '\003' >&9
code=0
wait $typist || code=$?
same 130 "$code"
exec 9>&-
grep -qa 'start    db: it is new' typed || fail "no plan: $(cat -v typed)"
cache=$(pid_of L/servicedirs/cache)

# What had begun goes on; the same order does the rest, without a line for a pipe.
: >go
exits 0 jinn apply
not has out waiting || fail "$(cat out)"
not has err waiting || fail "$(cat err)"
same "$cache" "$(pid_of L/servicedirs/cache)"
same 'cache db web' "$(s6-rc -l /mnt/L -ea list | sort | xargs)"
exits 0 s6-svscanctl -t scan
ended
