# suite: jinn
# Event directories, readiness by asking, descriptors joined, access rules, a supervisor that was
# killed: the same traces from both suites. Four pairs, as in same-answers.
. "$tests/differential.sh"
table tools clients

modes() { stat -c '%n %a %U:%G' "$@"; }
listeners() { # listeners DIRECTORY NUMBER: that many are there
    left=500
    until [ "$(find "$1" -name 'ftrig1:*' | wc -l)" -eq "$2" ] || [ $((left -= 1)) -eq 0 ]; do sleep 0.02; done
    [ "$left" -gt 0 ] || echo NEVER
}
hears() { # hears DIRECTORY EVENTS COMMAND...: what a listener makes of events, one letter at a time
    at=$1 events=$2
    shift 2
    ran "$@" >heard &
    listeners "$at" 1
    ran s6-ftrig-notify "$at" "$events"
    wait $!
    cat heard
    listeners "$at" 0
}
checked() { # checked OPTION...: a service whose readiness is asked for; the check runs from data/check
    runs "exec $clients/s6-notifyoncheck $* sleep 1000"
    with notification-fd 3
    mkdir -p s/data
    printf '%s\n' '#!/bin/sh' 'echo asked >>asked' 'test -e yes' >s/data/check
    chmod +x s/data/check
}
asked() { # asked NUMBER: so often
    left=500
    until [ "$(cat s/asked 2>/dev/null | wc -l)" -ge "$1" ] || [ $((left -= 1)) -eq 0 ]; do sleep 0.02; done
    [ "$left" -gt 0 ] || echo NEVER
}
killed() { # the supervisor, with no time to do anything about it
    kill -9 "$(cat supervisor)"
    { wait "$(cat supervisor)"; } 2>/dev/null
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
mkfifodir           ran s6-mkfifodir e; modes e; ran s6-mkfifodir e; chmod 700 e; ran s6-mkfifodir e; modes e; ran s6-mkfifodir -f e; modes e
mkfifodir-g         ran s6-mkfifodir -g 0 e; modes e; mkdir p; ran s6-mkfifodir -f -g 0 p; modes p
mkfifodir-wrong     echo >file; ran s6-mkfifodir file; ran s6-mkfifodir missing/e; ran s6-mkfifodir; ran s6-mkfifodir -g x e; ls
mkfifodir-umask     umask 077; ran s6-mkfifodir e; modes e
cleanfifodir        ran s6-mkfifodir e; echo >e/kept; mkfifo e/other; ran s6-cleanfifodir e; ls e; ran s6-cleanfifodir missing; ran s6-cleanfifodir
ftrig-wait          s6-mkfifodir e; hears e abc s6-ftrig-wait -t 600000 e 'a.*c'
ftrig-wait-last     s6-mkfifodir e; hears e abc s6-ftrig-wait -t 600000 e '[bc]'
ftrig-wait-timeout  s6-mkfifodir e; ran s6-ftrig-wait -t 1000 e x; ran s6-ftrig-wait -t 1000 missing x; ran s6-ftrig-wait e '('; ran s6-ftrig-wait e; ran s6-ftrig-wait -t x e x
ftrig-listen1       s6-mkfifodir e; ran s6-ftrig-listen1 -t 600000 e 'b' s6-ftrig-notify e ab; ran s6-ftrig-listen1 -t 1000 e x true; ran s6-ftrig-listen1 -t 1000 e x nosuchprogram; ran s6-ftrig-listen1 e x
ftrig-listen-a      s6-mkfifodir e; s6-mkfifodir f; ran s6-ftrig-listen -a -t 600000 e a f b '' sh -c 's6-ftrig-notify e a; s6-ftrig-notify f b'; ran s6-ftrig-listen -a -t 1000 e a f b '' s6-ftrig-notify e a
ftrig-listen-o      s6-mkfifodir e; s6-mkfifodir f; ran s6-ftrig-listen -o -t 600000 e a f b '' s6-ftrig-notify f b; ran s6-ftrig-listen -o -t 1000 e a f b '' s6-ftrig-notify f a
ftrig-listen-wrong  s6-mkfifodir e; ran s6-ftrig-listen e a true; ran s6-ftrig-listen e '' true; ran s6-ftrig-listen e '(' '' true; ran s6-ftrig-listen -t 500 missing a '' true
ftrig-notify        s6-mkfifodir e; ran s6-ftrig-notify e abc; ran s6-ftrig-notify missing a; ran s6-ftrig-notify e; ran s6-ftrig-notify
ftrig-two           s6-mkfifodir e; ran s6-ftrig-wait -t 600000 e a >one & ran s6-ftrig-wait -t 600000 e b >two & listeners e 2; s6-ftrig-notify e xab; wait; cat one two; ls e
ftrig-service       arrive up; ran s6-ftrig-wait -t 600000 s/event D >heard & foreign s awaited order=d; wait $!; cat heard; left
svlisten-U          arrive down; with notification-fd 4; runs 'echo >&4; exec 4>&-; exec sleep 1000'; tried s6-svlisten -U -t 600000 s "''" s6-svc -u s; foreign s rest=up; left
svlisten-R          arrive ready; tried s6-svlisten -R -t 600000 s "''" s6-svc -r s; foreign s rest=up; left
svlisten-u          arrive down; tried s6-svlisten -u -t 600000 s "''" s6-svc -u s; foreign s rest=up; left
notifyoncheck       checked -w 20 -n 0; supervise; asked 2; foreign s look=asked; >s/yes; foreign s hears=U quiet look=ready; tr '\0' ' ' <"/proc/$(tail -n 1 s/pids)/cmdline"; left
notifyoncheck-n     checked -w 20 -n 2; supervise; asked 2; foreign s quiet; grep -c asked s/asked; foreign s quiet look=unready; left
notifyoncheck-s     checked -s 30 -w 20 -n 1; supervise; foreign s hears=u; asked 1; foreign s quiet; grep -c asked s/asked; left
notifyoncheck-3     checked -3 5 -w 20; with notification-fd 5; >s/yes; supervise; foreign s hears=U quiet look=ready; left
notifyoncheck-c     checked -w 20 -c "'test -e here'"; >s/here; supervise; foreign s hears=U quiet look=ready; ls s | grep -c asked; left
notifyoncheck-d     checked -d -w 20; >s/yes; supervise; foreign s hears=U quiet look=ready; grep -l "^PPid:	$(tail -n 1 s/pids)$" /proc/[0-9]*/status 2>/dev/null | wc -l; left
notifyoncheck-usage mkdir s; cd s; ran s6-notifyoncheck true; ran s6-notifyoncheck; ran s6-notifyoncheck -Z true; ran s6-notifyoncheck -3 9 true; cd ..
killed-supervisor   arrive up; killed; foreign s 'look=killed' 'tried=s6-svok s' 'tried=s6-svc -d s' 'tried=s6-svstat -u s'; kill -9 "$(cat s/pids)"
killed-then-another arrive down; killed; rm s/event/f* supervisor; supervise; foreign s rest=anew order=u hears=u rest=up; left
killed-while-dead   arrive failed; killed; foreign s 'look=killed' 'tried=s6-svstat s'
killed-waited-for   arrive down; apart s 'tried=s6-svwait -u -t 3000 s' >answer & foreign s awaited; kill -9 "$(cat supervisor)"; { wait; } 2>/dev/null; cat answer; foreign s look=killed
lock-fd             runs 'exec sleep 1000'; with lock-fd 7; mkdir s/supervise; >s/supervise/service-lock; supervise; foreign s quiet; readlink /proc/$(cat s/pids)/fd/7 | sed 's/.*rows.*\/s\///'; foreign s look=up; left
lock-fd-bad         runs 'exec sleep 1000'; with lock-fd x; supervise; foreign s quiet look=up; left
ioconnect-rw        echo there >in; ran s6-ioconnect -r 8 -w 9 8<in 9>copied </dev/null; cat copied
ioconnect-letters   echo there >in; ran s6-ioconnect -0 -1 -6 -7 -r 8 -w 9 8<in 9>copied </dev/null; cat copied
ioconnect-t         mkfifo quiet; ran s6-ioconnect -t 100 -r 8 -w 9 8<>quiet 9>copied <>quiet
accessrules         mkdir -p rules/uid/0/env rules/gid/5; >rules/uid/0/allow; echo v >rules/uid/0/env/NAME; >rules/gid/5/deny; ran s6-accessrules-cdb-from-fs c rules; modes c; ran s6-accessrules-fs-from-cdb out c; (cd out; find . | sort)
accessrules-wrong   ran s6-accessrules-cdb-from-fs c missing; ran s6-accessrules-cdb-from-fs c; ran s6-accessrules-fs-from-cdb out missing; mkdir out; ran s6-accessrules-fs-from-cdb out; ls
setlock             echo >l; ran s6-setlock l echo got; for held in -w -r; do for wanted in -w -r; do ran s6-setlock $held l sh -c "s6-setlock $wanted -n l echo both; exit \$?"; done; done
setlock-t           ran s6-setlock -N l sh -c 's6-setlock -t 100 l echo not; exit $?'; ran s6-setlock -t 600000 l echo got
ROWS
compared
