# suite: jinn
# Units beside directories, in what rc-compile and apply read: they run, restart, reload and stop.
. "$tests/sources.sh"
anew
mkdir scan
longrun db 'exec sleep 1000'
cat >S/web.service <<'UNIT'
[Unit]
Requires=db.service prepare.service
After=network.target
[Service]
Environment="WORDS=1000 2000" DOLLAR=never
ExecStartPre=/bin/sh -c 'echo "pre $DOLLAR $$DOLLAR" >/mnt/pre'
ExecStart=/bin/sleep $WORDS
ExecReload=/bin/sh -c 'echo $MAINPID >/mnt/reloaded'
ExecStop=/bin/sh -c 'echo $MAINPID >/mnt/stopped'
ExecStopPost=/bin/sh -c 'echo post >/mnt/post'
Restart=on-failure
RuntimeDirectory=web
[Install]
WantedBy=multi-user.target
UNIT
cat >S/prepare.service <<'UNIT'
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=-/bin/false
ExecStart=/bin/sh -c 'echo 1 >>/mnt/prepared'
ExecStop=/bin/sh -c 'echo 0 >>/mnt/prepared'
UNIT
cat >'S/nap@.service' <<'UNIT'
[Service]
ExecStart=/bin/sleep %i
UNIT
ln -s 'nap@.service' S/nap@3000.service
cat >S/skipped.service <<'UNIT'
[Unit]
ConditionPathExists=/nowhere
[Service]
ExecStart=/bin/sleep 1000
Restart=always
UNIT
mkdir S/prepare.service.d # A drop-in directory is no service.
printf 'a note' >S/README
exits 0 s6-rc-compile DB S
same 'db multi-user.target nap@3000 network.target prepare skipped web' \
    "$(db list all | grep -v ^s6rc- | LC_ALL=C sort | xargs)"
rm -r S/skipped.service
scan scan
export JINN_SCANDIR=/mnt/scan JINN_LIVE=/mnt/L
exits 0 jinn apply S
web() { process '/bin/sleep 1000 2000*'; }
is_web() { [ -n "$(web)" ]; }
is_nap() { [ "$(arguments "$(pid nap@3000)")" = "$1" ]; }
pid() { pid_of "L/servicedirs/$1"; }
arguments() { tr '\0' ' ' <"/proc/$1/cmdline"; }
same 1 "$(xargs <prepared)"
eventually is_nap '/bin/sleep 3000 '
eventually is_web
same 'pre never never' "$(cat pre)"
main=$(web)
[ -d /run/web ] || fail 'there is no runtime directory'
exits 0 jinn apply
has out 'nothing to stop or start' || fail "$(cat out)"

# It is restarted where the policy says so, reloaded and stopped in its own way.
exits 0 jinn reload web
eventually test -s reloaded
kill -KILL "$main"
anew_up() { now=$(web) && [ -n "$now" ] && [ "$now" != "$main" ]; }
eventually anew_up
same post "$(cat post)"
exits 0 jinn stop web
same "$now" "$(cat stopped)"
[ ! -e /run/web ] || fail 'the runtime directory is still there'
sed -i 's/%i/-- %i/' 'S/nap@.service'
exits 0 jinn apply
has out 'restart  nap@3000: it was changed' || fail "$(cat out)"
eventually is_nap '/bin/sleep -- 3000 '
rm S/prepare.service S/web.service
exits 0 jinn apply
same '1 0' "$(xargs <prepared)"

# What is wrong is said with its line, and nothing is compiled.
echo bad >>S/nap@.service
exits 1 s6-rc-compile DB2 S
has err 'S/nap@3000.service:3:4: an = is missing after bad' || fail "$(cat err)"
[ ! -e DB2 ] || fail 'a database was made'
