# suite: jinn
# A shutdown brings services down by their supervisors: each by its own down-signal, once, and within
# its own timeout-kill, whatever the grace time is; each second it says whom it waits for. Loggers go
# after their services, without -p as well, and lose no word. Then the rest is told to go.
. "$tests/stop.sh"
container -q 3000 </dev/null

# A web server: QUIT lets it finish its requests, TERM drops them.
early web <<'RUN'
#!/bin/sh
trap 'echo QUIT >>/mnt/web; sleep 1; echo finished >>/mnt/web; exit 0' QUIT
trap 'echo TERM >>/mnt/web; exit 1' TERM
: >/mnt/web
while :; do sleep 0.05; done
RUN
echo QUIT >$image/web/down-signal

# A data base that needs more than the grace time, and says so.
early db <<'RUN'
#!/bin/sh
trap 'echo TERM >>/mnt/db; sleep 5; echo clean >>/mnt/db; exit 0' TERM
: >/mnt/db
while :; do sleep 0.05; done
RUN
echo 10000 >$image/db/timeout-kill

for name in one two three; do
    early $name <<-RUN
		#!/bin/sh
		trap 'seq -f "word %g" 2000; echo end; exit 0' TERM
		: >/mnt/$name
		while :; do echo running; sleep 0.01; done
	RUN
    service $image/$name/log <<-RUN
		#!/bin/sh
		exec jinn log n100 s1000000 /mnt/log-$name
	RUN
done

# It is nobody's service: TERM reaches it when the services have gone.
script base/scripts/rc.init <<'RUN'
setsid sh -c 'trap "cp /mnt/db /mnt/db-then; exit 0" TERM; : >/mnt/stray; while :; do sleep 0.05; done' &
: >/mnt/stage-2
RUN
up
for name in web db one two three stray; do
    eventually test -e /mnt/$name
done
ordered /mnt/base/bin/halt
eventually logged 'waiting for db (pid '
ends 0
same 'QUIT finished' "$(echo $(cat web))"
same 'TERM clean' "$(echo $(cat db))"
same 'TERM clean' "$(echo $(cat db-then))"
for name in one two three; do
    same "$(seq -f 'word %g' 2000; echo end)" "$(grep -v running log-$name/current)"
done

# The total of -Q bounds what services say themselves.
rm -rf base
exits 0 jinn init-maker -C -c /mnt/base -p "$PATH" -q 500 -Q 1500 base
echo ': >/mnt/stage-2' | script base/scripts/rc.init
early slow <<'RUN'
#!/bin/sh
trap 'echo told >>/mnt/slow' TERM
: >/mnt/slow
while :; do sleep 0.05; done
RUN
echo 3600000 >$image/slow/timeout-kill
up
eventually test -e /mnt/slow
ordered /mnt/base/bin/halt
ends 0
has slow told || fail "it was not told"
