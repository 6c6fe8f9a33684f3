# logs: lines of other programs stay as they are; what is no log directory, is missing or cannot be read
# is told of and hides nothing else; orders to a terminal are shown there and not given.
# suite: jinn
export TZ=UTC
mkdir json own
{
    echo '{"time":"2020-09-13T12:26:10.000000000Z","level":"INFO"}'
    echo '{"time":"2020-09-13T12:26:10.000000000Z","line":"x","file":"a.c"}'
    echo '{"time":"2020-09-13T12:26:10.000000000Z","service":"c","line":"a\u0009b"}'
} >json/current
printf '%s\n' '{"time":"2020-09-13T12:26:10.000000000Z","level":"INFO"}' \
    '{"time":"2020-09-13T12:26:10.000000000Z","line":"x","file":"a.c"}' \
    "2020-09-13 12:26:10.000000 a$(printf '\t')b" >expected
jinn logs json | cmp - expected || fail "$(jinn logs json)"

# A program's own date behind the logger's, and dates that there are not.
echo '2026-11-22 10:03:07.123 its own' | jinn log t ./own
jinn logs own | grep -q ' 2026-11-22 10:03:07.123 its own$' || fail "$(jinn logs own)"
echo '2026-13-41 10:03:07.123000 no such day' >own/current
gives 0 '2026-13-41 10:03:07.123000 no such day' jinn logs own
for form in t T H 'tT'; do
    rm -rf own
    echo 'said' | jinn log $(echo $form | sed 's/./& /g') ./own
    jinn logs own | grep -qE '^[-0-9]{10} [:0-9]{8}\.[0-9]{6} said$' || fail "$form: $(jinn logs own)"
done

# What is no log directory, what is not there, what may not be read.
exits 1 jinn logs /etc
same 'jinn logs: fatal: no log directory: /etc' "$(cat err)"
exits 1 jinn logs /etc own
has out ' own: said' || fail "$(cat out)"
has err 'warning: no log directory: /etc' || fail "$(cat err)"
exits 111 jinn logs /nowhere own /etc
has out ' own: said' || fail "$(cat out)"
has err 'unable to read log directory /nowhere: no such file or directory' || fail "$(cat err)"
exits 111 jinn logs /nowhere
mkdir shut
jinn log ./shut </dev/null
chmod 0 shut/current
if is_root && command -v setpriv >/dev/null; then
    chmod 755 . shut
    exits 111 setpriv --reuid 65534 --clear-groups "$(command -v jinn)" logs ./shut
    has err 'unable to read ./shut/current: permission denied' || fail "$(cat err)"
fi

# A service directory stands for what its logger writes.
service scan/web <<'RUN'
#!/bin/sh
echo web begins
exec sleep 1000
RUN
service scan/web/log <<'RUN'
#!/bin/sh
exec s6-log ../../../logged
RUN
sleeper scan/mute
scan scan
eventually has logged/current begins
eventually is_up scan/web/log
gives 0 'web begins' jinn logs scan/web
gives 0 'web begins' jinn logs ./scan/web/log
exits 1 jinn logs scan/mute
has err 'no log directory found of scan/mute' || fail "$(cat err)"
exits 1 jinn logs scan/mute scan/web
has out 'web begins' || fail "$(cat out)"
s6-svscanctl -t scan
ended

# A terminal is given no orders; a pipe gets the bytes, unless somebody asks.
mkdir bell
printf 'red \033[31m\007 \302\233m gr\303\274n\n' >bell/current
jinn logs bell | cmp - bell/current || fail "not raw in a pipe"
jinn logs --raw bell | cmp - bell/current || fail "not raw"
gives 0 'red ^[[31m^G \xc2\x9bm grün' jinn logs --mask bell
gives 0 'red ^[[31m^G \xc2\x9bm grün' jinn logs -r -m bell
script -qec 'jinn logs --no-pager bell' /dev/null </dev/null | tr -d '\r' >shown
same 'red ^[[31m^G \xc2\x9bm grün' "$(cat shown)"
script -qec 'jinn logs --no-pager -r bell' /dev/null </dev/null | tr -d '\r' | cmp - bell/current || fail "asked"
