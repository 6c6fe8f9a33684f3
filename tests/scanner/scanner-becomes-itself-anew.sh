# suite: jinn
# svscanctl -E: the scanner becomes the program that lies in its place; nobody else notices.
sleeper scan/one scan/two
service scan/pair <<'RUN'
#!/bin/sh
while :; do echo word; sleep 0.02; done
RUN
service scan/pair/log <<'RUN'
#!/bin/sh
exec cat >>lines
RUN
everybody() { for of in one two pair pair/log; do pid_of "scan/$of"; supervisor "$of"; done; }
reborn() { [ "$(grep -c 'became the program anew' tree.log)" = "$1" ]; }
answers() { s6-svscanctl scan 2>/dev/null; }
# A copy of the program, which an upgrade can replace.
cp "$(readlink -f "$(command -v s6-svscan)")" /run/jinn
ln -s jinn /run/s6-svscan
PATH=/run:$PATH
scan scan -t 60000
for of in one two pair pair/log; do eventually is_up "scan/$of"; done
before=$(everybody)
open() { ls "/proc/$(pid_of "scan/$1")/fd" | tr '\n' ' '; }
inherited=$(open one)
held=$(ls "/proc/$tree/fd" | wc -l)

s6-svscanctl -E scan
eventually reborn 1
eventually answers
same "$before" "$(everybody)"
exits 100 timeout 600 s6-svscan scan

# An upgrade: the file of the running program is gone, another lies in its place.
cp /run/jinn /run/jinn.new
mv /run/jinn.new /run/jinn
s6-svscanctl -E scan
eventually reborn 2
same "$before" "$(everybody)"
case $(readlink "/proc/$tree/exe") in /run/jinn) ;; *) fail "$(readlink "/proc/$tree/exe")" ;; esac

# No program there: it goes on as it is.
mv /run/jinn /run/elsewhere
PATH=${PATH#/run:} s6-svscanctl -E scan
eventually reborn 3 # By PATH it finds another one.
mv /run/elsewhere /run/jinn

# The pair's pipe is the same; its deaths, and new services, are seen as before.
old=$(supervisor two)
kill -9 "$old"
eventually supervised_anew two "$old"
kill -9 "$(pid_of scan/pair/log)"
count=$(wc -l <scan/pair/log/lines)
more() { [ "$(wc -l <scan/pair/log/lines)" -gt "$count" ]; }
eventually more
sleeper scan/three
s6-svscanctl -aE scan
eventually is_up scan/three
eventually reborn 4

# How an orphan of before died is passed on after.
run=$(pid_of scan/one)
old=$(supervisor one)
kill -9 "$old"
s6-svscanctl -E scan
eventually reborn 5
eventually supervised_anew one "$old"
eventually s6-svok scan/one
same "$run" "$(pid_of scan/one)"
kill -USR1 "$run"
eventually restarted scan/one "$run"
case $(s6-svdt scan/one) in *SIGUSR1*) ;; *) fail "$(s6-svdt scan/one)" ;; esac

# Descriptors do not pile up, and none reaches a service.
same "$inherited" "$(open one)"
same "$held" "$(ls "/proc/$tree/fd" | wc -l)"
has tree.log "already running" && fail "a service was taken for a new one"
s6-svscanctl -t scan
ended
same 0 "$code"
[ ! -e scan/.s6-svscan/handover ] || fail "the handover stayed"
