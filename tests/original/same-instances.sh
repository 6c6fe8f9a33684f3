# suite: jinn
# Services with instances, and what is asked of them: four pairs, as in same-answers.
. "$tests/differential.sh"
table instances clients

template() { # template LINE...: what instances are made of
    mkdir -p template
    printf '%s\n' '#!/bin/sh' "${@:-exec sleep 1000}" >template/run
    chmod +x template/run
}
instances() { # instances OPTION...: the service made, with its scanner running below a supervisor
    [ -e template ] || template
    PATH=$daemons:$system "$daemons/s6-instance-maker" "$@" template made
    told=$(as_told)
    PATH=$daemons:$system env --default-signal "$daemons/s6-supervise" $told made </dev/null >>messages 2>&1 &
    echo $! >supervisor
    left=500
    until [ -p made/instance/.s6-svscan/control ] || [ $((left -= 1)) -eq 0 ]; do sleep 0.02; done
    [ "$left" -gt 0 ] || echo NEVER
    until { "$clients/s6-svscanctl" made/instance && "$clients/s6-instance-list" made; } >/dev/null 2>&1 || [ $((left -= 1)) -eq 0 ]; do sleep 0.02; done
}
over() {
    foreign made order=dx ends
}
told() { # told OPTION...: an order, and what the instance's status is then
    ran s6-instance-control "$@" made a
    foreign made/instance/a "${until:-until=.}" at
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
maker               template; ran s6-instance-maker template made; find made | sort; cat made/notification-fd; ran s6-instance-maker template made; ran s6-instance-maker missing other; ran s6-instance-maker template
maker-L             template; ran s6-instance-maker -L /logs -l nobody -n 5 -s 20000 -S 90000 -t 2 -P pre template made; find made | sort; grep -o -e ' n5 .*' made/log/run | tr -d "'\""; grep -c nobody made/log/run
maker-r             template; ran s6-instance-maker -r service/logger/pipe -L /logs template made; find made ! -path '*/instance*' | sort; cat made/*/type
maker-c             instances -c 2; ran s6-instance-create -t 600000 made a; ran s6-instance-create -t 600000 made b; ran s6-instance-list made | sort; over
maker-u             is_root || set --; template 'id -u >/mnt/uid.$$; exec sleep 1000'; ran s6-instance-maker -u root template made; grep -c root made/run
create              instances; ran s6-instance-create -t 600000 made a; ran s6-instance-create made a; ran s6-instance-create made .x; ran s6-instance-create made 'a b'; readlink made/instance/a; ls made/instances; ran s6-instance-list made; over
create-d            instances; ran s6-instance-create -d -t 600000 made a; foreign made/instance/a at; ls made/instances/a; over
create-D            instances; ran s6-instance-create -D -t 600000 made a; foreign made/instance/a at; ls made/instances/a; over
create-f            instances; mkdir -p made/instances; ran s6-instance-create -f -t 600000 made a; stat -c '%a %g' made/instances/a/event; over
create-P            instances; ran s6-instance-create -P -t 600000 made a; stat -c %a made/instances/a/event; over
create-none         template; s6-instance-maker template made; ran s6-instance-create made a; ran s6-instance-create missing a
delete              instances; ran s6-instance-create -t 600000 made a; ran s6-instance-delete -t 600000 made a; ls made/instances made/instance; ran s6-instance-delete made a; ran s6-instance-delete made .x; over
delete-X            template 'trap "sleep 0.3; exit" TERM; while :; do sleep 0.05; done'; instances; ran s6-instance-create -t 600000 made a; s6-instance-delete -X -t 3000 made a 2>/dev/null; ls made/instance; over
status              instances; s6-instance-create -t 600000 made a; s6-instance-control -wu -T 600000 -u made a; for o in -u -w -N -r -e -s; do ran s6-instance-status $o made a; done; [ "$(s6-instance-status -p made a)" = "$(s6-svstat -p made/instance/a)" ] && echo the same; s6-instance-status -t made a | grep -c '^[0-9]*$'; s6-instance-status -n made a | grep -c '^up'; ran s6-instance-status -o up,paused made a; ran s6-instance-status made missing; over
status-o            instances; s6-instance-create -t 600000 made a; s6-instance-control -wu -T 600000 -u made a; ran s6-instance-status -o wantedup,exitcode,signal made a; over
control-stops       instances; s6-instance-create -t 600000 made a; for o in a b q h k t i 1 2; do s6-instance-control -wu -T 600000 -O -u made a; told -wD -T 600000 -O -$o; ran s6-instance-status -o exitcode,signal made a; done; over
control-y           template 'trap "exit 3" WINCH; >armed; while :; do sleep 0.02; done'; instances; s6-instance-create -t 600000 made a; until [ -e made/instances/a/armed ]; do sleep 0.02; done; told -wD -T 600000 -O -y; ran s6-instance-status -o exitcode made a; over
control-pc          instances; s6-instance-create -t 600000 made a; s6-instance-control -wu -T 600000 -u made a; until=until=stopped told -p; ran s6-instance-status -o paused made a; until=until=alive told -c; ran s6-instance-status -o paused made a; over
control-goals       instances; s6-instance-create -t 600000 made a; s6-instance-control -wu -T 600000 -u made a; until=until=down.08 told -wd -T 600000 -d; told -wu -T 600000 -u; told -wD -T 600000 -D; ls made/instances/a; told -wu -T 600000 -U; ls made/instances/a; told -wD -T 600000 -d; told -wu -T 600000 -o; until=until=alive.00 told -Q; told -wD -T 600000 -r; ls made/instances/a; ran s6-instance-list made; over
control-x           instances; s6-instance-create -d -t 600000 made a; ran s6-instance-control -x made a; ran s6-instance-control -Z made a; ran s6-instance-control made; ran s6-instance-control -u made missing; over
ROWS
compared
