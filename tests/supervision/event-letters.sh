# A fifo with the right name in the event directory hears every transition, in s6's letters.
sleeper scan/one
: >scan/one/down
scan scan
eventually s6-svok scan/one
hear=scan/one/event/ftrig1:@400000006b02ed88227b6880:eRDxrD
mkfifo "$hear"
cat "$hear" >heard &
exec 9>"$hear"
exits 0 s6-svc -u scan/one
eventually has heard u
exits 0 s6-svc -d scan/one
eventually has heard udD
exits 0 s6-svc -x scan/one
eventually has heard udDx
