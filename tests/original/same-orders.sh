# suite: jinn
# svc: every letter, every wait, and what is wrong with a command line. Four pairs, as in same-answers.
. "$tests/differential.sh"
table orders clients

for letter in a b q h k t i 1 2 p c y r o d u D U x O Q; do
    row "svc-$letter" "arrive up; tried s6-svc -$letter s; foreign s rest=$letter; left"
done

restart() { # As in same-answers.
    foreign s begins="$*" hears=d heed release
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
svc-nothing         arrive up; tried s6-svc s; left
svc-several         arrive up; tried s6-svc -Odu s; foreign s quiet hears=udDu rest=up; left
svc-apart           arrive up; tried s6-svc -p -c -O s; foreign s rest=up; left
svc-62-letters      arrive up; tried s6-svc -aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa s; left
svc-unknown         arrive up; tried s6-svc -z s; left
svc-no-directory    tried s6-svc -d; tried s6-svc
svc-missing         tried s6-svc -d missing
svc-never           mkdir s; tried s6-svc -d s; tried s6-svc s
svc-left-over       arrive gone; tried s6-svc -d s
svc-bad-wait        arrive up; tried s6-svc -wx -d s; tried s6-svc -wd -T x -d s; left
svc-wd              arrive up; tried s6-svc -wd -T 600000 -d s; foreign s rest=down; left
svc-wD              arrive up; tried s6-svc -wD -T 600000 -d s; foreign s rest=down; left
svc-wd-finishing    arrive up; waits_at_the_gate; tried s6-svc -wd -T 600000 -d s; foreign s rest=down release; left
svc-wD-timeout      arrive up; waits_at_the_gate; tried s6-svc -wD -T 2000 -d s; foreign s rest=down release; left
svc-wu              arrive down; tried s6-svc -wu -T 600000 -u s; foreign s rest=up; left
svc-wU              arrive down; with notification-fd 4; runs 'echo >&4; exec 4>&-; exec sleep 1000'; tried s6-svc -wU -T 600000 -u s; foreign s rest=up; left
svc-wU-unready      arrive down; with notification-fd 4; tried s6-svc -wU -T 2000 -u s; foreign s rest=up; left
svc-wU-no-fd        arrive down; tried s6-svc -wU -T 600000 -u s; foreign s rest=up; left
svc-wr              waits_at_the_gate; arrive up; restart s6-svc -wr -T 600000 -r s; foreign s rest=up; left
svc-wR              waits_at_the_gate; arrive ready; restart s6-svc -wR -T 600000 -r s; foreign s rest=up; left
svc-wR-no-fd        waits_at_the_gate; arrive up; restart s6-svc -wR -T 600000 -r s; foreign s rest=up; left
svc-wU-failing      arrive failed; with notification-fd 4; tried s6-svc -wU -T 600000 -u s; foreign s rest=failed; left
svc-wD-failing      arrive failed; tried s6-svc -wD -T 600000 -u s; foreign s hears=ODudOD rest=failed; left
svc-wu-x            arrive down; tried s6-svc -wu -T 600000 -x s
svc-last-w          arrive up; tried s6-svc -wu -wd -T 600000 -d s; foreign s rest=down; left
ROWS
compared
