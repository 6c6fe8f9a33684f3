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
