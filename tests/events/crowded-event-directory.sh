# suite: jinn
# However many listeners, or files that look like one, somebody makes in an event directory: the
# supervisor tells them all, and what nobody listens at is removed.
sleeper scan/a
scan scan
eventually is_up scan/a
supervisor=$(supervisor a)
perl -e 'for (1 .. 200_000) {
    open(F, ">", sprintf("scan/a/event/ftrig1:@%024d:%06d", $_, $_)) or die
}'
s6-svlisten1 -u scan/a s6-svc -r scan/a
eventually is_up scan/a
alive "$supervisor" || fail "the supervisor died"
exits 0 s6-cleanfifodir scan/a/event
same 0 "$(ls scan/a/event | wc -l)"
