# suite: jinn
# Lives of one service: what each file of a service directory brings about, event by event.
. "$tests/differential.sh"
table lives daemons

# No forks in what soon ends: a shell that waits for one would pass for a service that sleeps.
count='n=0; while read -r line; do n=$((n + 1)); done <log'
sleeps='exec sleep 1000'
once() { # a life that is over: brought down when nothing more happens of itself
    supervise
    foreign s rest=alone
    left
}
down() { # brought up, and down by an order
    supervise
    foreign s quiet look=up order="${1:-d}" rest=down
    left
}
files() { # files DIRECTORY: what is there, with types, modes and owners
    find "$1" -mindepth 1 ! -path '*ftrig1*' ! -path "$1/log" ! -path "$1/pids" \
        ! -name status.new -printf '%P %y %m %U:%G\n' | LC_ALL=C sort
}
signal() { # signal NAME: to the supervisor itself
    supervise
    foreign s quiet
    kill -s "$1" "$(cat supervisor)"
    foreign s "rest=after $1"
    left
}
once_a_second() { # once_a_second LETTER FILE: ours says again where it is, while it cannot be written
    sed "s/$1$1*/$1/" "$2"
}

while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
plain               runs "$sleeps"; down
tree-of-files       runs "$sleeps"; supervise; foreign s quiet; files s; left
tree-at-the-end     runs "$sleeps"; supervise; foreign s quiet; left; files s
modes-umask-077     runs "$sleeps"; umask 077; supervise; foreign s quiet; files s; left
modes-umask-000     runs "$sleeps"; umask 000; supervise; foreign s quiet; files s; left
made-event          runs "$sleeps"; env "$daemons/s6-supervise" s & echo $! >supervisor; until [ -p s/supervise/control ]; do :; done; foreign s quiet; stat -c '%n %F %a %g' s/event s/supervise; left
no-run              mkdir s; supervise; foreign s hears=s; case $daemons in */jinn) foreign s hears=f ;; esac; foreign s look=none; left
run-not-executable  with run 'exit 0'; supervise; foreign s hears=s; case $daemons in */jinn) foreign s hears=f ;; esac; foreign s look=none; left
down-file           runs "$sleeps"; with down ''; once
down-file-then-u    runs "$sleeps"; with down ''; supervise; foreign s quiet order=u rest=up; left
down-file-then-U    runs "$sleeps"; with down ''; supervise; foreign s quiet order=U rest=up; left
D-makes-the-file    runs "$sleeps"; down D
oneshot             runs 'exit 0'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
exit-code           runs 'exit 7'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
exit-code-200       runs 'exit 200'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
killed-by-itself    runs 'kill -9 $$'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
restarts            runs "$count; [ \$n -gt 2 ] || exit 4" "$sleeps"; once
finish-arguments    runs 'exit 3'; finishes 'exit 0'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
finish-of-a-killed  runs "$sleeps"; finishes 'exit 0'; down
finish-exit-1       runs 'exit 3'; finishes 'exit 1'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
finish-exit-125     runs 'exit 3'; finishes 'exit 125'; once
finish-125-then-u   runs 'exit 3'; finishes 'exit 125'; supervise; foreign s rest=failed order=u hears=ODudOD rest=again; left
finish-125-up       runs "$sleeps"; finishes 'exit 125'; supervise; foreign s quiet order=t rest=failed; left
finish-not-exec     runs "$sleeps"; with finish 'exit 1'; down
finish-is-told-u    runs "$sleeps"; waits_at_the_gate; supervise; foreign s quiet order=d rest=finishing order=u release rest=again release; left
finish-killed       runs 'exit 0'; waits_at_the_gate; with timeout-finish 3000; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
finish-no-limit     runs 'exit 0'; waits_at_the_gate; with timeout-finish 0; with down ''; supervise; foreign s quiet order=o hears=d rest=waiting release rest=over; left
timeout-kill        runs 'trap "" TERM' 'while :; do sleep 1000; done'; with timeout-kill 200; supervise; foreign s quiet order=d hears=D rest=down; left
timeout-kill-off    runs 'trap "" TERM' 'while :; do sleep 1000; done'; with timeout-kill 0; supervise; foreign s quiet order=d rest=stays order=k rest=dead; left
timeout-kill-bad    runs 'trap "" TERM' 'while :; do sleep 1000; done'; with timeout-kill '20 '; supervise; foreign s quiet order=d rest=stays order=k rest=dead; left
timeout-kill-r      runs 'trap "" TERM' 'while :; do sleep 1000; done'; with timeout-kill 100; supervise; foreign s quiet order=r rest=stays order=k hears=dDu rest=up; left
down-signal-name    runs "$sleeps"; with down-signal INT; down
down-signal-SIG     runs "$sleeps"; with down-signal SIGHUP; down
down-signal-lower   runs "$sleeps"; with down-signal usr1; down
down-signal-number  runs "$sleeps"; with down-signal 12; down
down-signal-bad     runs "$sleeps"; with down-signal NONSENSE; down
down-signal-blank   runs "$sleeps"; with down-signal 'INT '; down
down-signal-r       runs "$sleeps"; with down-signal QUIT; supervise; foreign s quiet order=r hears=dDu rest=up; left
notified            runs 'echo >&3; exec 3>&-' "$sleeps"; with notification-fd 3; supervise; foreign s hears=U rest=ready order=d rest=down; left
notified-late       runs 'read -r l <gate; echo >&3' "$sleeps"; with notification-fd 3; mkfifo s/gate; supervise; foreign s rest=up release hears=U rest=ready; left
notified-in-parts   runs 'printf abc >&5; printf "d\ne" >&5; exec 5>&-' "$sleeps"; with notification-fd 5; supervise; foreign s hears=U rest=ready; left
notified-never      runs 'printf abc >&5; exec 5>&-' "$sleeps"; with notification-fd 5; once
notified-twice      runs 'printf "\n\n" >&3; read -r l <gate' "$sleeps"; with notification-fd 3; mkfifo s/gate; supervise; foreign s hears=U rest=ready release rest=still; left
notified-then-dead  runs 'echo >&3; exit 5'; with notification-fd 3; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
notified-fd-0       runs 'echo >&0' "$sleeps"; with notification-fd 0; supervise; foreign s hears=U rest=ready; left
notified-fd-bad     runs "$sleeps"; with notification-fd 3x; once
notified-restart    runs 'echo >&3; exec 3>&-' "$sleeps"; with notification-fd 3; supervise; foreign s hears=U quiet order=t hears=uUdDuU rest=ready; left
tally-of-three      runs "$count; exit \$n"; finishes '[ "$1" -lt 3 ] || exit 125'; once
tally-of-two-kept   runs "$count; exit \$n"; finishes '[ "$1" -lt 3 ] || exit 125'; with max-death-tally 2; once
tally-of-none       runs "$count; exit \$n"; finishes '[ "$1" -lt 2 ] || exit 125'; with max-death-tally 0; once
tally-bad-number    runs 'exit 3'; finishes 'exit 125'; with max-death-tally many; once
tally-is-emptied    runs 'exit 3'; finishes 'exit 125'; once; rm supervisor s/event/f*; runs "$sleeps"; supervise; foreign s rest=anew; left
second-supervisor   runs "$sleeps"; supervise; foreign s quiet; tried "$daemons/s6-supervise" s; foreign s rest=first; left
supervise-missing   tried "$daemons/s6-supervise" nothing
supervise-no-word   tried "$daemons/s6-supervise"
supervise-a-file    echo >s; tried "$daemons/s6-supervise" s
control-is-a-file   mkdir -p s/supervise; echo >s/supervise/control; tried "$daemons/s6-supervise" s
event-is-a-file     mkdir s; echo >s/event; tried "$daemons/s6-supervise" s
supervise-is-a-file mkdir s; echo >s/supervise; tried "$daemons/s6-supervise" s
status-is-a-dir     runs "$sleeps"; mkdir -p s/supervise/status/x; supervise; { foreign s hears=u wrote look=up; left; } >end; once_a_second u end
kept-modes          runs "$sleeps"; mkdir -m 750 s/supervise s/event; mkfifo -m 666 s/supervise/control; env "$daemons/s6-supervise" s & echo $! >supervisor; foreign s quiet; stat -c '%n %F %a' s/event s/supervise s/supervise/control; left
link-to-supervise   runs "$sleeps"; mkdir elsewhere; ln -s ../elsewhere/sup s/supervise; supervise; foreign s rest=up; ls elsewhere/sup | grep -v -e last-run -e child; left
signal-TERM         runs "$sleeps"; signal TERM
signal-TERM-finish  runs "$sleeps"; finishes 'exit 0'; signal TERM
signal-TERM-down    runs "$sleeps"; with down ''; signal TERM
signal-HUP          runs "$sleeps"; signal HUP
signal-HUP-down     runs "$sleeps"; with down ''; signal HUP
signal-QUIT         runs "$sleeps"; signal QUIT
signal-QUIT-down    runs "$sleeps"; with down ''; signal QUIT
signal-INT          runs 'trap "" INT' "$sleeps"; signal INT
signal-INT-down     runs "$sleeps"; with down ''; signal INT
signal-USR1         runs "$sleeps"; signal USR1
signal-PIPE         runs "$sleeps"; signal PIPE
many-letters        runs "$sleeps"; supervise; foreign s quiet order=pcpcpc rest=same order=dOd hears=D rest=down; left
once-and-dead       runs "$sleeps"; supervise; foreign s quiet order=O quiet order=k rest=down order=o rest=up order=u rest=wanted; left
Q-keeps-it-up       runs "$sleeps"; supervise; foreign s quiet order=Q rest=up order=k rest=down; left
session-of-its-own  runs 'set -- $(sed "s/.*) //" /proc/$$/stat); [ "$3" = "$$" ] && [ "$4" = "$$" ] && echo its own >>log' "$sleeps"; once
working-directory   runs 'echo "${PWD##*/}" >>log' "$sleeps"; once
environment         runs 'env | grep -c . >>log' "$sleeps"; once
descriptors         runs 'echo /proc/self/fd/* >>log' "$sleeps"; once
descriptors-notify  runs 'echo /proc/self/fd/* >>log' "$sleeps"; with notification-fd 7; once
descriptors-finish  runs 'exit 0'; finishes 'echo /proc/self/fd/* >>log'; with down ''; supervise; foreign s quiet order=o hears=D rest=over; left
signals-of-a-run    runs 'grep -E "^Sig(Blk|Ign|Cgt)" /proc/self/status >>log' "$sleeps"; once
limits-of-a-run     runs 'grep -E "open files|processes" /proc/$$/limits >>log' "$sleeps"; once
run-name            script run 'echo "${0##*/}" >>log; echo $$ >pids' "$sleeps"; once
name-with-slashes   runs "$sleeps"; mkdir t; mv s t/; ln -s t/s s; env "$daemons/s6-supervise" t/./s >>messages & echo $! >supervisor; foreign s rest=up; left
ROWS
compared
