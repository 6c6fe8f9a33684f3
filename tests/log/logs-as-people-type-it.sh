# logs: of services by name, pattern and more than one; lines that match, the newest first, since the boot, in each
# form, in Greenwich's time; what is said where there is nothing; Japanese names and lines; an ordinary user.
# suite: jinn
export TZ=Europe/Berlin
for name in web db 日本語; do
    service "scan/$name" <<RUN
#!/bin/sh
exec 2>&1
echo '$name begins'
printf 'Error: \\377 \\033[31m\\302\\233 "こんにちは"\\n'
exec sleep 1000
RUN
    service "scan/$name/log" <<RUN
#!/bin/sh
exec s6-log t '../../../logs-$name'
RUN
done
scan scan
for name in web db 日本語; do
    eventually has "logs-$name/current" Error
    eventually is_up "scan/$name/log"
done
export JINN_SCANDIR=scan
names() { # names WORD...: whose lines are shown
    jinn logs "$@" | LC_ALL=C sed 's/^[-0-9]* [:.0-9]* \([^:]*\): .*/\1/' | sort -u | tr '\n' ' '
}
same 'db web 日本語 ' "$(names | LC_ALL=C sort)"
same 'db web ' "$(names -u web -u db)"
same 'db web ' "$(names -u web -s db)"
same 'db web ' "$(names web db)"
same 'web 日本語 ' "$(names -u web 日本語)"
same 'db web ' "$(names -u '*b')"
same 'web 日本語 ' "$(names -u '[w日]*')"
gives 0 '日本語 begins' jinn logs -o cat -n 1 -g begins -u '日*'
exits 1 jinn logs -u '*x*'
has err 'no log directory found of *x*' || fail "$(cat err)"
exits 1 jinn logs -u none -u web
has out 'web begins' || fail "$(cat out)"

# Expressions: small letters stand for capitals, until there is one.
same 3 "$(jinn logs -g '^error: ' | wc -l)"
same 0 "$(jinn logs -g ERROR 2>/dev/null | wc -l)"
same 3 "$(jinn logs -g 'Error|Fail' | wc -l)"
same 3 "$(jinn logs -g こんにちは | wc -l)"
exits 100 jinn logs -g '('
has err 'no regular expression: (' || fail "$(cat err)"

# Forms.
stamp='[-0-9]{10} [:0-9]{8}\.[0-9]{6}'
jinn logs -o short -g begins web | grep -qE "^$stamp web begins\$" || fail "short"
jinn logs -o iso -g begins web db | grep -qE '^[-0-9]{10}T[:0-9]{8}\.[0-9]{6}\+0[12]:00 (web|db): (web|db) begins$' ||
    fail "iso: $(jinn logs -o iso web db)"
jinn logs -o iso --utc web | grep -qE '^[-0-9]{10}T[:0-9]{8}\.[0-9]{6}\+00:00 web begins$' || fail "utc"
same "$(TZ=UTC jinn logs)" "$(jinn logs --utc)"
jinn logs -o cat db >cat
same 'db begins' "$(head -n 1 cat)"
exits 100 jinn logs -o xml web
has err '-o is short, iso, json or cat, not xml' || fail "$(cat err)"

# An object for each line, whatever bytes it has; what logs has written, it reads.
jinn logs -o json >lines
same 6 "$(wc -l <lines)"
while IFS= read -r line; do
    printf '%s\n' "$line" | awk -f "$tests/json.awk" || fail "no JSON: $line"
done <lines
has lines '"service":"日本語","line":"日本語 begins"}' || fail "$(cat lines)"
same 3 "$(grep -c '"line":"Error: \\ufffd \\u001b\[31m\\u009b \\"こんにちは\\"","hex":"4572726f723a20ff' lines)"
LC_ALL=C grep -q "$(printf '[\001-\011\013-\037\177]')" lines && fail "an order to a terminal"
if command -v python3 >/dev/null; then
    python3 - "$tests/../docs/formats/logs.schema.json" <<'PYTHON' || fail "not as the schema says"
import json, re, sys
schema = json.load(open(sys.argv[1]))
for text in open("lines", encoding="utf-8"):
    line = json.loads(text)
    assert set(schema["required"]) <= set(line) <= set(schema["properties"]), line
    for name, value in line.items():
        assert isinstance(value, str), line
        assert re.search(schema["properties"][name].get("pattern", ""), value), line
    assert "hex" not in line or bytes.fromhex(line["hex"]).decode("utf-8", "replace") == line["line"]
PYTHON
fi
mkdir again
jinn logs -o json web >again/current
same "$(jinn logs -o cat web | od -c)" "$(jinn logs -o cat ./again | od -c)"
mkdir bare
echo 'no stamp' >bare/current
gives 0 '{"service":"bare","line":"no stamp"}' jinn logs -o json ./bare

# The newest first, and where it ends.
jinn logs >forth
jinn logs -R >back
tac forth | cmp - back || fail "not the same turned round: $(cat back)"
same "$(tail -n 2 forth | tac)" "$(jinn logs -n 2 --reverse)"
exits 100 jinn logs -f -R web

# Since process 1 was started, which is that of this scenario.
mkdir old
printf '@400000005f5e100000000000 before the boot\n' >old/current
cat logs-web/current >>old/current
jinn logs -b ./old >now
same 2 "$(wc -l <now)"
same 2 "$(jinn logs --boot -n 9 ./old | wc -l)"
same 3 "$(jinn logs --since 2020-01-01 ./old | wc -l)"
gives 0 '2020-09-13 14:26:03.000000 before the boot' jinn logs -U '2020-09-13T12:26:03.5Z' ./old
gives 0 '' jinn logs -b -U '5min ago' ./old
has err 'info: no lines in ./old, since ' || fail "$(cat err)"
gives 0 '' jinn logs --since '2 hours ago' --until '1h 30min' -g x ./old ./bare
grep -qE 'info: no lines that match in ./old, ./bare, since [-0-9]{10} [0-9:.]*, until' err || fail "$(cat err)"
for words in '5min' '2 hours ago' today 'yesterday 14:00' '2020-09-13 14:27' 2020-09-13T12:27Z \
    '2020-09-13T14:27:00+02:00' '2020-09-13 12:27 UTC'; do
    [ "$(jinn logs -o cat -n 9 --since "$words" ./old | wc -l)" = 2 ] ||
        case $words in today) ;; *) fail "$words: $(jinn logs --since "$words" ./old)" ;; esac
done

# Who may read it need not be root.
if is_root && command -v setpriv >/dev/null; then
    chmod 755 . old
    gives 0 "$(cat now)" setpriv --reuid 65534 --clear-groups "$(command -v jinn)" logs -b ./old
fi
s6-svscanctl -t scan
ended
