# suite: jinn
# jinn alone: which jinn, which tree, how its services are, which need attention and why, what to type
# next; on stdout, exit 0, in no more than a screen, whoever asks.
fits() { # fits FILE: into 80 columns and 24 lines, by characters, of which Japanese ones take two
    [ "$(wc -l <"$1")" -le 24 ] || fail "$(wc -l <"$1") lines: $(cat "$1")"
    perl -CSD -ne 'chomp; s/[\x{3000}-\x{ffff}]/xx/g; exit 1 if length > 80' "$1" ||
        fail "too wide: $(cat "$1")"
}
exits 0 jinn
[ ! -s err ] || fail "$(cat err)"
same "$(jinn version | head -n 1 | cut -d ' ' -f 1,2)" "$(head -n 1 out | cut -d ' ' -f 1,2)"
has out 'no tree runs: /run/service is not there' || fail "$(cat out)"
for word in run svscan help; do has out "  jinn $word" || fail "$word: $(cat out)"; done
fits out
mkdir scan
export JINN_SCANDIR=scan
gives 0 'no tree runs: scan has no scanner' sh -c 'jinn | sed -n 2p'

sleeper scan/web scan/slow scan/unwanted
service scan/web/log <<'RUN'
#!/bin/sh
exec cat
RUN
echo 3 >scan/slow/notification-fd
: >scan/unwanted/down
service scan/bad <<'RUN'
#!/bin/sh
exit 7
RUN
printf '#!/bin/sh\nexit 125\n' >scan/bad/finish
chmod +x scan/bad/finish
sleeper scan/broken
chmod -x scan/broken/run
echo 0 >scan/broken/max-death-tally
scan scan -L 200
settled() {
    jinn >shown && has shown 'services: 3 up, 0 ready, 1 down, 2 failed' &&
        grep -qE '^  bad +is down: ' shown && grep -qE '^  broken +is down: unable to ' shown
}
eventually settled
grep -qE '^  slow +is not ready$' shown || fail "$(cat shown)"
has shown 'tree: scan' || fail "$(cat shown)"
! grep -qE '^  (web|unwanted)' shown || fail "$(cat shown)"
same 5 "$(grep -c '^  jinn ' shown)"
[ "$(tail -n 1 shown | cut -c 1-11)" = '  jinn help' ] || fail "$(cat shown)"
grep '^  jinn ' shown | while read -r _ program _; do
    jinn help "$program" >help || fail "$program is no program"
done
fits shown

# On a terminal of 80x24 it is the same.
script -qec 'stty cols 80 rows 24; jinn' /dev/null </dev/null | tr -d '\r' >terminal
same "$(sed '/ is down: /d' shown)" "$(sed '/ is down: /d' terminal)"

# A scanner of another make is told of.
printf '0.1 abc\n' >scan/.s6-svscan/version
exits 0 jinn
has out 'its scanner is 0.1 (abc): jinn svscanctl -E makes it this one' || fail "$(cat out)"

# Many services, with names in other scripts: the first few, and how many more.
for number in $(seq 1 20); do mkdir "scan/漢字の名前サービス-$number"; done
exits 0 jinn
grep -qE '^  and [0-9]+ more: jinn status$' out || fail "$(cat out)"
fits out

# Who may not ask is told so, in one line.
if is_root; then
    exits 0 env s6-setuidgid nobody jinn
    has out ' of them tell this user nothing' || fail "$(cat out)"
    fits out
fi
exits 111 sh -c 'jinn >/dev/full'
s6-svscanctl -t scan
ended
# Dead, and nobody else there.
exits 0 jinn
has out 'no tree runs: scan has no scanner' || fail "$(cat out)"
