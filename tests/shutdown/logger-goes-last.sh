# suite: jinn
# A74: the catch-all logger of a container goes last: what is said during the grace time, and what
# is said as the last of it, is in its log.
. "$tests/stop.sh"
container -q 1500 <<'RUN'
(trap '' TERM; : >/mnt/deaf-orphan; while :; do sleep 0.05; done) &
RUN
early last <<'RUN'
#!/bin/sh
trap 'echo "first word"; sleep 0.5; seq 1 2000; echo "last word"; exit 0' TERM
: >/mnt/ready
while :; do sleep 0.05; done
RUN
stubborn deaf
finish=$image/.s6-svscan/finish
# The log is copied out by what process 1 becomes, once everybody is gone.
sed -i 's|^/mnt/.target/jinn wait -t 3000 { }|&\n/mnt/.target/jinn foreground { /bin/cp /run/uncaught-logs/current /mnt/kept }|' $finish
has $finish /mnt/kept || fail "the maker's finish script looks different: $(cat $finish)"
up
eventually test -e ready
eventually test -e stubborn
eventually test -e deaf-orphan
ordered /mnt/base/bin/halt
ends 0
for line in "first word" " 1" " 1000" " 2000" "last word" "waiting for deaf" "killing deaf" \
    "killing whoever is left"; do
    grep -q "$line" kept || fail "$line is not in the log"
done
same 2000 "$(grep -c '^@[0-9a-f]* [0-9]*$' kept)"
