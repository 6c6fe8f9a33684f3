# suite: jinn
# start, stop and restart of services that depend on each other: what one needs starts first, what
# needs it stops first and comes back, and all of that is said. Who is by himself is as ever.
. "$tests/sources.sh"
anew
mkdir scan
longrun db 'echo db >>/mnt/order; exec sleep 1000'
longrun web 'echo web >>/mnt/order; exec sleep 1000'
longrun api 'echo api >>/mnt/order; exec sleep 1000'
oneshot bad 's6-false'
longrun behind 'exec sleep 1000'
oneshot migrate 's6-touch /mnt/migrated'
echo 's6-rmrf /mnt/migrated' >S/migrate/down
echo db >S/migrate/dependencies
echo migrate >S/web/dependencies
echo web >S/api/dependencies
echo bad >S/behind/dependencies
bundle all db web api
sleeper scan/alone
compiled
scan scan
export JINN_SCANDIR=/mnt/scan JINN_LIVE=/mnt/L
exits 0 s6-rc-init -c "$PWD/DB" -l "$PWD/L" "$PWD/scan"
eventually is_up scan/alone
pid() { pid_of "L/servicedirs/$1"; }
up() { s6-rc -l /mnt/L -a list | sort | xargs; }

# Up: what it needs comes first.
exits 0 jinn start web
same "web: starts db, migrate first
db: up (process $(pid db))
migrate: done
web: up (process $(pid web))" "$(cat out)"
same '' "$(cat err)"
same 'db web' "$(xargs <order)"
same 'db migrate s6rc-oneshot-runner web' "$(up)"
gives 0 "web: up (process $(pid web))" jinn start web
gives 0 'migrate: done' jinn start migrate

# A path of one means the same; so does a bundle, and one that nobody manages is by itself.
exits 0 jinn start ./L/servicedirs/api alone
same "api: up (process $(pid api))
alone: up (process $(pid_of scan/alone))" "$(cat out)"
exits 0 jinn start all
same 3 "$(wc -l <out)"

# What starts at boot is what the database says; a file down would be removed by the next change.
for word in enable disable; do
    gives 1 '' jinn "$word" web
    same "jinn $word: fatal: web: not ${word}d: it is one of the services of /mnt/L: its bundle default says what starts" "$(cat err)"
done
not test -e L/servicedirs/web/down || fail 'there is a file down'
gives 0 'alone: disabled' jinn disable alone
gives 0 'alone: enabled' jinn enable alone

# Down: who needs it goes first.
exits 0 jinn stop db
same 'db: stops migrate, web, api first, which need it
api: down
web: down
migrate: not done
db: down' "$(cat out)"
not test -e migrated || fail 'it was not undone'
same s6rc-oneshot-runner "$(up)"
gives 0 'db: down' jinn stop db

# Again: who had to stop for it comes back, and nobody else.
exits 0 jinn start web
rm order
db=$(pid db)
exits 0 jinn restart db
same "db: restarts migrate, web, too, which need it
web: down
migrate: not done
db: down
db: up again (process $(pid db))
migrate: done again
web: up again (process $(pid web))" "$(cat out)"
[ "$(pid db)" != "$db" ] || fail 'it is the same'
same 'db web' "$(xargs <order)"
is_down L/servicedirs/api || fail 'api was started'

# What fails is told, and who was not tried because of it.
exits 1 jinn start behind
has err 'jinn start: fatal: bad: not done: ' || fail "$(cat err)"
has err 'jinn start: fatal: behind: not up: bad, which it needs, is not up' || fail "$(cat err)"
longrun slow 'exec sleep 1000'
echo 3 >S/slow/notification-fd
s6-rc-compile DB2 S
exits 0 s6-rc-update -l /mnt/L /mnt/DB2
exits 1 jinn start -t 1 slow
has err 'jinn start: fatal: slow: not up: not ready after 1 s' || fail "$(cat err)"
exits 0 jinn stop slow

# Who does not stop leaves nobody down who need not be.
longrun deaf 'trap "" TERM; echo >/mnt/deafened; while :; do sleep 0.1; done'
longrun user 'exec sleep 1000'
echo deaf >S/user/dependencies
s6-rc-compile DB3 S
exits 0 s6-rc-update -l /mnt/L /mnt/DB3
exits 0 jinn start user
eventually test -e deafened
exits 1 jinn restart -t 1 deaf
has err 'jinn restart: fatal: deaf: not down: not down after 1 s' || fail "$(cat err)"
has out 'user: up again' || fail "$(cat out)"

# Ended by a signal in between, it says of each where it is.
rm deafened
jinn svc -k L/servicedirs/deaf
eventually test -e deafened
jinn restart deaf >out 2>err &
restarting=$!
eventually grep -q 'user: down' out
kill "$restarting"
code=0
wait "$restarting" || code=$?
same 143 "$code"
has err 'jinn restart: fatal: deaf: not down: interrupted' || fail "$(cat err)"
has err 'jinn restart: fatal: user: not up: interrupted before' || fail "$(cat err)"
jinn svc -k L/servicedirs/deaf

# An essential one stays.
touch S/db/flag-essential
s6-rc-compile DB4 S
exits 0 s6-rc-update -l /mnt/L /mnt/DB4
up >before
exits 1 jinn stop db
has err 'jinn stop: fatal: db is marked as essential, so nothing is stopped' || fail "$(cat err)"
exits 1 jinn restart db
same "$(cat before)" "$(up)"

# status tells of oneshots, and of a bundle what of it is up.
s6-rc-compile DB5 S
exits 0 s6-rc-update -l /mnt/L /mnt/DB5
exits 0 jinn status
for row in '^bad *failed .* its script to start it failed' '^migrate *done '; do
    grep -q "$row" out || fail "no <$row>: $(cat out)"
done
exits 0 jinn status all
grep -q '^all *partly up .* bundle: 2 of 3 up' out || fail "$(cat out)"
same 'all api db web' "$(sed 1d out | cut -d ' ' -f 1 | sort | xargs)"
exits 0 jinn status --json migrate
same '[
  {"name": "migrate", "state": "done"}
]' "$(cat out)"
exits 111 jinn status nosuch

# Nobody is there to give the next order.
exits 100 jinn start --no-wait web
has err 'web is one of the services of /mnt/L' || fail "$(cat err)"
exits 1 jinn start nosuch
has err 'there is no such service in /mnt/scan' || fail "$(cat err)"

# Of another tree, and of none: services are by themselves.
exits 0 env JINN_LIVE=/mnt/nowhere jinn stop db
same 'db: down' "$(cat out)"
exits 111 jinn start -l /mnt/nowhere web
exits 111 jinn stop -l /mnt/nowhere web
exits 111 jinn restart -l /mnt/nowhere web
mkdir elsewhere
exits 1 env JINN_SCANDIR=/mnt/elsewhere jinn start migrate
jinn svc -dk L/servicedirs/deaf
s6-svscanctl -t scan
ended
