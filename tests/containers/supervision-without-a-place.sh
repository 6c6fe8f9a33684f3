# suite: jinn
# -m of scanner and supervisor: nothing is written where the services lie, and they live all the same.
is_root || skip "only root can mount"
service image/web <<'RUN'
#!/bin/sh
echo "$1 in $PWD" >>/mnt/said
echo out
echo err >&2
echo >&3
trap '' TERM
while :; do sleep 0.05; done
RUN
echo 3 >image/web/notification-fd
echo 4 >image/web/lock-fd
service image/fails <<'RUN'
#!/bin/sh
echo fails >>/mnt/failed
exit 3
RUN
echo '2 600000' >image/fails/max-deaths
service image/web/finish.d/none <<'RUN'
RUN
mkfifo ready
mount --bind image image
mount -o remount,ro,bind image
before=$(find image -exec stat -c '%n %Y %Z %s' {} + | sort)
jinn svscan -q -m 300 -d 3 image >out 2>err 3>ready &
tree=$!
read -r ready_line <ready
eventually has err err
same "web in /mnt/image/web" "$(cat said)"
has err out || fail "stdout is not stderr"
has err 'web: warning: lock-fd is of no use: a lock needs a place on disk' || fail "$(cat err)"
eventually has err 'fails: warning: 2 deaths within 600000 ms: not starting it again'
same 2 "$(wc -l <failed)"
# A supervisor that is killed is not adopted from: the service is stopped, and there is one again.
old=$(process '/bin/sh ./run *')
kill -KILL "$(supervisor web)"
anew() {
    new=$(process '/bin/sh ./run *')
    [ "$(wc -l <said)" -ge 2 ] && [ -n "$new" ]
}
eventually anew
kill -KILL $old 2>/dev/null || :
kill -TERM "$tree"
code=0
wait "$tree" || code=$?
same 0 "$code"
# Below 300 ms more than its services have: the one that is deaf was killed by its supervisor.
kill -KILL $(process '/bin/sh ./run *') 2>/dev/null || :
same "$before" "$(find image -exec stat -c '%n %Y %Z %s' {} + | sort)"

jinn supervise -m 200 image/web >out 2>err &
alone=$!
eventually has out out
kill -TERM "$alone"
code=0
wait "$alone" || code=$?
same 0 "$code"
same "" "$(process '/bin/sh ./run *')"
