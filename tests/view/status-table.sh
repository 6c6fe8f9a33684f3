# suite: jinn
# status: a line for each service, with its state, its pid and how often it died; --json is JSON.
sleeper scan/web scan/mail scan/odd\"name
: >scan/mail/down
scan scan
eventually is_up scan/web
eventually s6-svok scan/mail
kill -9 "$(pid_of scan/web)"
again() { jinn status scan | grep -qE "^web +up +$(pid_of scan/web) +[^ ]+ +1 +up +SIGKILL +[0-9]+s +[0-9]+ms +[0-9]+K *\$"; }
eventually again
jinn status scan | grep -qE '^mail +down +- ' || fail "$(jinn status scan)"
jinn status --json scan >json
awk -f "$tests/json.awk" json || fail "not JSON: $(cat json)"
has json '"restarts": 1, "restartsFull": false, "last": {"signal": "SIGKILL", "ended": ' ||
    fail "$(cat json)"
has json "\"pid\": $(pid_of scan/web)" || fail "$(cat json)"
! command -v jq >/dev/null || same 'mail odd"name web' "$(echo $(jq -r '.[].name' json))"
exits 111 jinn status missing

# A service directory is no scan directory: itself and its logger, not supervise and event.
same 'web' "$(jinn status scan/web | awk 'NR > 1 { print $1 }')"
(cd scan/web && jinn status .) | grep -qE '^\. +up ' || fail "$(cd scan/web && jinn status .)"
exits 111 jinn status scan nosuch
has err "nosuch: there is no such service in " && grep -q "^web " out || fail "$(cat out err)"
same "web mail" "$(echo $(jinn status scan/web scan/mail | awk 'NR > 1 { print $1 }'))"
exits 100 jinn status scan --json

# One rule for JSON: UTF-8 is UTF-8 in a name as in a line; what is none has its bytes beside.
mkdir -p names/grün "names/a$(printf '\377')b"
jinn status --json names >json
has json '{"name": "grün", "state"' || fail "$(cat json)"
has json '"hex": "61ff62"' || fail "$(cat json)"
awk -f "$tests/json.awk" json || fail "not JSON: $(cat json)"
mkdir -p wide/漢字 wide/abc
jinn status wide | grep -q '^漢字  not' || fail "$(jinn status wide)"
jinn status wide | grep -q '^abc   not' || fail "$(jinn status wide)"

# On a terminal columns that do not fit are left off.
script -qec 'stty cols 60; jinn status names' /dev/null </dev/null | tr -d '\r' >shown
head -n 1 shown | grep -qE '^NAME +STATE +PID +FOR +RESTARTS +WANTED +LAST$' || fail "$(cat shown)"
