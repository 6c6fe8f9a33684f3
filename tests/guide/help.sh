# suite: jinn
# jinn help: every program by theme, one of them, or a theme; a wrong word is told with what is near.
exits 0 jinn help
[ ! -s err ] || fail "$(cat err)"
awk 'length > 80 { exit 1 }' out || fail 'it is wider than 80 columns'
jinn help -n >names
[ "$(wc -l <names)" -gt 150 ] || fail "only $(wc -l <names) programs"
while read -r name; do
    same 1 "$(grep -cE "^  $name  +[a-z]" out)"
done <names
grep -vE '^  |^$|^[a-z]+: |^jinn help PROGRAM' out >odd || :
[ ! -s odd ] || fail "$(cat odd)"
# In a terminal of 80x24 too.
script -qec 'stty cols 80 rows 24; jinn help' /dev/null </dev/null | tr -d '\r' | diff out - ||
    fail 'a terminal gets something else'

# Of one program it is what that says itself.
while read -r name; do
    case $name in
    echo | test | eltest | expr | true | false | format-filter | sync)
        exits 0 jinn help "$name"
        has out 'usage: ' || fail "$name: $(cat out)"
        ;;
    *) gives 0 "$(jinn "$name" --help)" jinn help "$name" ;;
    esac
done <names
gives 0 "$(jinn svc --help)" jinn help s6-svc

# Of a theme: its programs.
exits 0 jinn help logging
head -n 1 out | grep -q '^logging: ' || fail "$(cat out)"
grep -qE '^  tai64n +[a-z]' out || fail "$(cat out)"
! grep -q svscan out || fail "$(cat out)"
gives 0 "$(jinn help -n logging)" sh -c "jinn help logging | sed -n 's/^  \([a-z0-9]*\) .*/\1/p'"

# Of itself: usage, options, themes.
exits 0 jinn --help
has out 'usage: jinn [-V | program [word...]]' && has out '  logging ' || fail "$(cat out)"
awk 'length > 80 { exit 1 }' out || fail 'it is wider than 80 columns'
gives 0 "$(cat out)" jinn -h
gives 0 "$(cat out)" jinn help jinn

# Wrong words.
exits 100 jinn svtsat web
[ ! -s out ] || fail "$(cat out)"
same 'jinn: fatal: there is no program svtsat; did you mean svstat?' "$(cat err)"
exits 100 jinn help svtsat
same 'jinn help: fatal: there is no program or theme svtsat; did you mean svstat?' "$(cat err)"
exits 100 jinn help loging
has err 'did you mean logging?' || fail "$(cat err)"
exits 100 jinn help xyzzy
same 'jinn help: fatal: there is no program or theme xyzzy; jinn help lists those there are' \
    "$(cat err)"
exits 100 jinn "$(printf 'a\033[2J\nb')"
same 1 "$(wc -l <err)"
! grep -q "$(printf '\033')" err || fail 'a word commands the terminal'
exits 100 jinn "$(seq -s x 1 20000)"
[ "$(wc -c <err)" -lt 200 ] || fail "a long word makes $(wc -c <err) bytes"
exits 100 jinn help svc svc
exits 100 jinn help -Z
exits 111 sh -c 'jinn help >/dev/full'
