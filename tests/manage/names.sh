# suite: jinn
# A service is found by its name, by every program that takes one, from anywhere; a path is a path, and
# a service of that name here comes before one in the tree. Names are bytes, Japanese ones too.
name=ウェブ・サーバー
sleeper "tree/$name" "tree/web" "here/web"
printf '#!/bin/sh\nexec jinn log ./main\n' | service "tree/web/log"
scan tree
for one in "$name" web web/log; do eventually is_up "tree/$one"; done
export JINN_SCANDIR=/mnt/tree
mkdir empty
cd empty
for one in "$name" web web/log; do
    exits 0 jinn svok "$one"
    gives 0 true jinn svstat -o up "$one"
    exits 0 jinn svwait -u "$one"
    exits 0 jinn svc -wr -r "$one"
    exits 0 jinn svdt "$one"
    [ -s out ] || fail "no death of $one is told"
    exits 0 jinn svdt-clear "$one"
    gives 0 '' jinn svdt "$one"
    exits 0 jinn svlisten1 -r "$one" jinn svc -r "$one"
    exits 0 jinn svlisten -r " $one" '' jinn svc -r "$one"
    exits 0 jinn svperms "$one"
    has out "$one" || fail "$(cat out)"
    exits 0 jinn check "$one"
    exits 0 jinn status "$one"
    has out up || fail "$(cat out)"
    exits 0 jinn environment "$one"
    exits 0 jinn signal CONT "$one"
    has out "$one: sent SIGCONT" || fail "$(cat out)"
    exits 0 jinn reload "$one"
    eventually is_up "../tree/$one"
    gives 0 "$one: down" jinn stop "$one"
    exits 0 jinn start "$one"
    has out "$one: up (process" || fail "$(cat out)"
    exits 0 jinn restart "$one"
    gives 0 "$one: disabled" jinn disable "$one"
    gives 0 "$one: enabled" jinn enable "$one"
done
exits 0 jinn logs web
exits 1 jinn check nosuch
exits 111 jinn svc -u nosuch
exits 1 jinn start nosuch
same "jinn start: fatal: nosuch: not up: there is no such service in /mnt/tree" "$(cat err)"
for command in start 'why' 'status' 'tree' 'metrics' 'logs' 'logs -u' 'enable' 'environment' 'signal HUP'; do
    ! jinn $command wbe >out 2>err || fail "$command does wbe"
    has err 'there is no such service in /mnt/tree; did you mean web?' || fail "$command: $(cat err)"
done
! jinn start ./wbe 2>err || fail "it starts a path that is none"
not has err 'did you mean' || fail "a path is no name: $(cat err)"

# Instances of a service.
cd /mnt
mkdir template
sleeper template
exits 0 jinn instance-maker template "tree/例"
exits 0 jinn svscanctl -a tree
eventually jinn svok "例"
exits 0 jinn start "例"
cd empty
exits 0 jinn instance-create "例" one
gives 0 one jinn instance-list "例"
exits 0 jinn instance-status "例" one
exits 0 jinn instance-control -wd -d "例" one
exits 0 jinn instance-delete "例" one

# Here, and elsewhere.
cd /mnt/here
exits 1 jinn svok web
exits 1 jinn stop web
has err 'web: not down: no supervisor' || fail "$(cat err)"
exits 0 jinn stop ../tree/web
exits 0 jinn start /mnt/tree/web
mkdir -p "$name" # No service: no run and no supervise in it.
exits 0 jinn svok "$name"
cd /mnt/tree
env -u JINN_SCANDIR jinn svok web || fail 'a path is none'
cd /mnt

# Without the variable: the running one, a machine's.
unset JINN_SCANDIR
exits 111 jinn svc -u web
mkdir -p /run/service
ln -s "/mnt/tree/$name" /run/service/
exits 0 jinn restart "$name"
exits 0 s6-svscanctl -t tree
ended
