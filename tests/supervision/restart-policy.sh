# suite: jinn
# Files of the service say how soon it is started again, and when not at all.
service scan/slow <<'RUN'
#!/bin/sh
date +%s%N >>started
exit 3
RUN
echo 1500 3000 >scan/slow/restart-delay
echo 10 >scan/slow/restart-jitter
service scan/few <<'RUN'
#!/bin/sh
echo x >>started
exit 4
RUN
echo 3 60000 >scan/few/max-deaths
count() { [ "$(wc -l <"scan/$1/started")" = "$2" ]; }
scan scan
eventually count few 3
eventually is_down scan/few
eventually [ "$(s6-svstat -o wantedup scan/few)" = false ]
eventually count slow 3
set -- $(cat scan/slow/started)
first=$((($2 - $1) / 1000000)) second=$((($3 - $2) / 1000000))
[ "$first" -ge 1500 ] && [ "$first" -lt 3000 ] || fail "the first wait: $first ms"
[ "$second" -ge 3000 ] || fail "the second wait: $second ms"
count few 3 || fail "started again after too many deaths"
has tree.log "3 deaths within 60000 ms: not starting it again"

# An order starts it all the same, and waits for nothing.
s6-svc -u scan/few
eventually count few 4
s6-svc -u scan/slow
eventually count slow 4
