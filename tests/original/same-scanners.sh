# suite: jinn
# Scanners: orders, signals, their programs, rescans, and what is in the way. Four pairs, as in same-answers.
. "$tests/differential.sh"
table scanners clients

three='services a b b/log; scanner; each until=up a b b/log'
end='tried s6-svscanctl -t scan; over; each at a b b/log'
signal() { # signal NAME: to the scanner
    kill -s "$1" "$(cat supervisor)"
}
said() { # said FILE: when it is there
    left=500
    until [ -s "$1" ] || [ $((left -= 1)) -eq 0 ]; do sleep 0.02; done
    cat "$1"
}
taken_on() { # how many have a supervisor
    ls scan/*/supervise/control 2>/dev/null | wc -l
}
all_taken_on() { # all seven, or five and a complaint
    [ "$(taken_on)" -ge 7 ] || { [ "$(taken_on)" -ge 5 ] && [ -s messages ]; }
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
t                   eval "$three"; each at a b b/log; eval "$end"
i                   eval "$three"; tried s6-svscanctl -i scan; over; each at a b b/log
q                   eval "$three"; tried s6-svscanctl -q scan; over; each at a b b/log
b                   eval "$three"; tried s6-svscanctl -b scan; over; each at a b b/log; kill $(cat scan/*/supervise/child 2>/dev/null) 2>/dev/null; kill -9 $(fuser scan/*/supervise/lock 2>/dev/null) 2>/dev/null
files               eval "$three"; (cd scan; find .s6-svscan -printf '%p %y %m\n' | sort); eval "$end"
files-umask-077     umask 077; eval "$three"; (cd scan; find .s6-svscan -printf '%p %y %m\n' | sort); eval "$end"
nothing-asked       eval "$three"; tried s6-svscanctl scan; eval "$end"
z                   eval "$three"; tried s6-svscanctl -z scan; eval "$end"
unknown-letter      eval "$three"; printf W >scan/.s6-svscan/control; each at a; eval "$end"
unknown-option      eval "$three"; tried s6-svscanctl -W scan; eval "$end"
no-word             tried s6-svscanctl; tried s6-svscanctl -t
no-scanner          mkdir scan; tried s6-svscanctl -t scan; tried s6-svscanctl -t missing
scanner-left        eval "$three; $end"; tried s6-svscanctl -t scan
a                   eval "$three"; services c; printf '#!/bin/sh\necho here >got; exec sleep 1000\n' >scan/c/run; tried s6-svscanctl -a scan; each until=up c; said scan/c/got; rm -r scan/c/run; each at a b c; eval "$end"
h-removes           eval "$three"; mv scan/a .; tried s6-svscanctl -h scan; mv a scan/.a; each until=not.superv .a; each at b; mv scan/.a scan/a; eval "$end"
an-removes          eval "$three"; mv scan/a scan/.a; tried s6-svscanctl -an scan; each until=not.superv .a; each at .a b b/log; eval "$end"
aN-removes-pair     eval "$three"; mv scan/b scan/.b; tried s6-svscanctl -aN scan; each until=not.superv .b .b/log; each at a; eval "$end"
n-needs-a-scan      eval "$three"; mv scan/a scan/.a; tried s6-svscanctl -n scan; each at .a; eval "$end"
HUP-removes         eval "$three"; mv scan/a scan/.a; signal HUP; each until=not.superv .a; eval "$end"
ALRM-scans          eval "$three"; services c; signal ALRM; each until=up c; eval "$end"
TERM                eval "$three"; signal TERM; over; each at a b b/log
INT                 eval "$three"; signal INT; over; each at a b b/log
QUIT                eval "$three"; signal QUIT; over; each at a b b/log
USR1-nothing        eval "$three"; signal USR1; signal USR2; signal WINCH; signal PWR; tried s6-svscanctl scan; eval "$end"
SIGTERM-program     hook SIGTERM 'echo "$0 $# ${PWD##*/}" >>told'; eval "$three"; signal TERM; said scan/told; eval "$end"
SIGHUP-program      hook SIGHUP 'echo "$0 $#" >>told'; eval "$three"; signal HUP; said scan/told; eval "$end"
SIGINT-program      hook SIGINT 'echo "$0 $#" >>told'; eval "$three"; signal INT; said scan/told; eval "$end"
SIGQUIT-program     hook SIGQUIT 'echo "$0 $#" >>told'; eval "$three"; signal QUIT; said scan/told; eval "$end"
SIGUSR1-program     hook SIGUSR1 'echo "$0 $#" >>told'; eval "$three"; signal USR1; said scan/told; eval "$end"
SIGUSR2-program     hook SIGUSR2 'echo "$0 $#" >>told'; eval "$three"; signal USR2; said scan/told; eval "$end"
SIGPWR-program      hook SIGPWR 'echo "$0 $#" >>told'; eval "$three"; signal PWR; said scan/told; eval "$end"
SIGWINCH-program    hook SIGWINCH 'echo "$0 $#" >>told'; eval "$three"; signal WINCH; said scan/told; eval "$end"
SIGALRM-never       hook SIGALRM 'echo x >>told'; eval "$three"; services c; signal ALRM; each until=up c; ls scan/told 2>/dev/null; eval "$end"
program-not-exec    hook SIGTERM 'echo x >>told'; chmod -x scan/.s6-svscan/SIGTERM; eval "$three"; signal TERM; over; each at a
finish-program      hook finish 'echo "$0 $# ${PWD##*/}" >told; exit 9'; eval "$three; $end"; cat scan/told
finish-after-b      hook finish 'exit 9'; eval "$three"; tried s6-svscanctl -b scan; over
finish-not-exec     hook finish 'exit 9'; chmod -x scan/.s6-svscan/finish; hook crash 'exit 8'; eval "$three; $end"
crash-program       hook finish 'exit 9'; echo '#!/no/such' >scan/.s6-svscan/finish; hook crash 'echo "$0 $#" >told; exit 8'; eval "$three"; tried s6-svscanctl -t scan; over
second-scanner      eval "$three"; tried "$daemons/s6-svscan" scan; each at a; eval "$end"
no-directory        tried "$daemons/s6-svscan" missing; tried "$daemons/s6-svscan" -Z scan; tried "$daemons/s6-svscan" -d 1 scan; tried "$daemons/s6-svscan" -d 77 scan; tried "$daemons/s6-svscan" -X 77 scan; tried "$daemons/s6-svscan" -t x scan
control-is-a-file   mkdir -p scan/.s6-svscan; echo >scan/.s6-svscan/control; tried "$daemons/s6-svscan" scan
hidden-is-a-file    mkdir scan; echo >scan/.s6-svscan; tried "$daemons/s6-svscan" scan
in-the-way          mkdir scan; echo >scan/plain; mkdir scan/.hidden; ln -s nowhere scan/dangling; eval "$three"; each at .hidden; eval "$end"
by-link             services ../elsewhere; ln -s ../elsewhere scan/link; eval "$three"; each until=up link; each at link; eval "$end"
two-names           services ../elsewhere; ln -s ../elsewhere scan/link; ln -s ../elsewhere scan/other; eval "$three"; each until=up link; each at other; eval "$end"
renamed             eval "$three"; mv scan/a scan/new; tried s6-svscanctl -an scan; each at new; mv scan/new scan/a; eval "$end"
limit-of-five       services a b c d e f g; scanner -c 5; until all_taken_on; do sleep 0.02; done; taken_on; tried s6-svscanctl -t scan; over
t-rescans           services a; scanner -t 100; each until=up a; services b; each until=up b; tried s6-svscanctl -t scan; over
logger-of-a-logger  services a a/log a/log/log; scanner; each until=up a a/log; each at a/log/log; tried s6-svscanctl -t scan; over
pipe-to-the-log     services a a/log; printf '#!/bin/sh\necho hello; exec sleep 1000\n' >scan/a/run; scanner; each until=up a a/log; said scan/a/log/got; tried s6-svscanctl -t scan; over; cat scan/a/log/got
pipe-survives       services a a/log; printf '#!/bin/sh\necho hello; exec sleep 1000\n' >scan/a/run; scanner; each until=up a a/log; said scan/a/log/got; rm scan/a/log/got; tried s6-svc -t scan/a/log; tried s6-svc -t scan/a; said scan/a/log/got; tried s6-svscanctl -q scan; over
svlink              services a ../bb; scanner; each until=up a; tried s6-svlink -t 600000 scan bb; readlink scan/bb | sed 's/.*rows//' | cut -d/ -f1; each until=up bb; tried s6-svlink scan bb; tried s6-svunlink -t 600000 scan bb; ls -a scan; tried s6-svlink scan missing; tried s6-svlink scan bb .x; tried s6-svscanctl -t scan; over
svlink-d            services a; services ../bb; scanner; tried s6-svlink -d -t 600000 scan bb; each at bb; ls bb; tried s6-svunlink -t 600000 scan bb; ls bb; tried s6-svscanctl -t scan; over
svlink-D            services a; services ../bb; scanner; tried s6-svlink -D -t 600000 scan bb; each at bb; ls bb; tried s6-svunlink -t 600000 scan bb; tried s6-svscanctl -t scan; over
svlink-P            services a; services ../bb; scanner; tried s6-svlink -P -t 600000 scan bb; stat -c %a bb/event; tried s6-svunlink -X -t 600000 scan bb; tried s6-svscanctl -t scan; over
svlink-no-scanner   services a; mkdir other; tried s6-svlink other scan/a; tried s6-svunlink other a
svlink-name         services a; services ../bb; scanner; tried s6-svlink -t 600000 scan bb name; each until=up name; tried s6-svunlink scan; tried s6-svunlink -t 600000 scan name; tried s6-svscanctl -t scan; over
ROWS
compared
