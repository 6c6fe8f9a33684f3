# suite: jinn
# Options that only this suite has, or that newer versions than Debian's have, each by its effect.
echo one >one
printf 'a\0b' >text
same one "$(jinn cat -u one)"
export A=a B=b
same 'a b ' "$(jinn printenv -0 A B | tr '\0' ' ')"
same 'a,b' "$(jinn printenv -n -d , A B)"
mkdir list
: >list/a
: >list/b
same 'a
b' "$(s6-ls -1 list)"
mkdir -p tree/sub
exits 0 jinn rm -R tree
not test -e tree || fail "the tree is still there"

# dumpenv: with a newline behind each value, or without.
mkdir -m 700 dump
exits 0 env -i A=a "$(command -v jinn)" dumpenv -n dump
same 1 "$(stat -c %s dump/A)"
exits 0 env -i A=a "$(command -v jinn)" dumpenv -N -m 700 other
same '2 700' "$(stat -c %s other/A) $(stat -c %a other)"

# Each signal of maximumtime; none leaves the program alone.
set -- ALRM ABRT INT QUIT XCPU USR1 USR2
for letter in a b i q x 1 2; do
    printf '%s\n' '#!/bin/sh' "trap 'echo $1 >caught; exit' $1" \
        'while :; do sleep 0.02; done' >trapping
    chmod +x trapping
    rm -f caught
    exits 99 env --default-signal s6-maximumtime -$letter 300 ./trapping
    eventually has caught "$1"
    shift
done
exits 99 s6-maximumtime -0 50 sh -c 'echo $$ >alone; exec sleep 1000'
alive "$(cat alone)" || fail "it got a signal"
kill "$(cat alone)"

# The mode of compiled rules.
mkdir -p rules/uid/0
: >rules/uid/0/allow
exits 0 s6-accessrules-cdb-from-fs -m 640 cdb rules
same 640 "$(stat -c %a cdb)"

# The mode of the holder's socket.
mkfifo holding
s6-fdholder-daemon -1 -a 600 -i rules sock >holding &
read -r line <holding
same 600 "$(stat -c %a sock)"
kill $!
wait $! || :

# A block of a pattern that is given up.
same 'a a' "$(execlineb -Pc 'backtick -E -e V { echo a } importas -u W V echo $W a')"
same 'then' "$(execlineb -Pc 'ifthenelse -n { false } { echo then } { echo else } true')"

# One name after another; and rounds of which but one lives at a time.
mkdir globbed
: >globbed/1
: >globbed/2
same '<globbed/1,globbed/2,>' "$(execlineb -Pc 'elglob -s -d , f globbed/* echo <${f}>')"
same '<globbed/1,globbed/2>' "$(execlineb -Pc 'elglob -s -n -d , f globbed/* echo <${f}>')"
printf 'b\na\n' >rounds
gives 0 'b
a' execlineb -Pc 'forbacktickx -P 1 v { cat rounds } printenv v'
gives 0 'b
a' execlineb -Pc 'redirfd -r 0 rounds forstdin -P 1 v printenv v'
gives 0 'b
a' execlineb -Pc 'forx -P 1 v { b a } printenv v'

# Strictness that a script takes back; an end in case of a mistake.
same none "$(EXECLINE_STRICT=2 execlineb -q -Pc 'sh -c "echo ${EXECLINE_STRICT-none}"')"

# Who may not raise that limit is told which one it was.
if s6-softlimit -H -P 3 grep '^Max realtime priority' /proc/self/limits >out 2>err; then
    same '3 3' "$(sed 's/[^0-9]*//; s/  */ /; s/ *$//' out)"
else
    has err 'limit REALTIME_PRIORITY' || fail "another limit: $(cat err)"
fi

# The logger's talk, and its spool.
mkdir -p s/supervise
echo line | exits 0 s6-log -v -K 1
{ echo line; eventually test -e kept; : >seen; } | exits 0 s6-log -q -k /mnt/kept ./log
test -e seen || fail "no spool"
same line "$(cat log/current)"

# A scanner's limits, and orders to groups of processes.
sleeper scan/short scan/a-name-that-is-too-long
scan scan -s -C 10 -L 12
eventually is_up scan/short
s6-svscanctl -a scan
eventually has tree.log 'name'
not test -e scan/a-name-that-is-too-long/supervise || fail "that name was taken"
same "$(pid_of scan/short)" "$(s6-svstat -g scan/short)"
s6-svstat -l scan/short | grep -q '^up (pid ' || fail "no line about it"
s6-svc -P scan/short
eventually grep -q ' T ' "/proc/$(pid_of scan/short)/stat"
s6-svc -C scan/short
eventually grep -q ' S ' "/proc/$(pid_of scan/short)/stat"
old=$(pid_of scan/short)
s6-svc -K scan/short
eventually restarted scan/short "$old"
old=$(pid_of scan/short)
s6-svc -l scan/short
eventually restarted scan/short "$old"
old=$(pid_of scan/short)
s6-svc -s INT scan/short
eventually restarted scan/short "$old"
s6-svscanctl -t scan
ended
same 0 "$code"

# Of instances, too: their group, and the whole line.
sleeper template
s6-instance-maker template made
s6-supervise made >made.log 2>&1 &
runs() { s6-svscanctl made/instance 2>/dev/null && s6-instance-list made >/dev/null 2>&1; }
eventually runs
exits 0 s6-instance-create -t 600000 made a
exits 0 s6-instance-control -wu -T 600000 -u made a
same "$(pid_of made/instance/a)" "$(s6-instance-status -g made a)"
s6-instance-status -l made a | grep -q '^up (pid ' || fail "no line about it"
s6-svc -dx made
wait

# What is meant for init is nothing to telinit, which finds nobody here.
for letter in B C D N c d m n p s v; do
    exits 111 jinn telinit -$letter 3
done

# What the maker hands on to init, and the sync before a container ends.
exits 0 s6-linux-init-maker -D level -V 2 -n machine
has machine/bin/init ' -D level ' && has machine/bin/init ' -v 2 ' && has machine/bin/init ' -n ' ||
    fail "$(cat machine/bin/init)"
exits 0 s6-linux-init-maker -N hands-off
has hands-off/bin/init ' -N ' || fail "$(cat hands-off/bin/init)"
exits 0 s6-linux-init-maker -C container
exits 0 s6-linux-init-maker -C -S syncing
finish=run-image/service/.s6-svscan/finish
has container/$finish 'hpr -fnp ' && has syncing/$finish 'hpr -fp ' || fail "no sync"
printf '#!/bin/sh\n' | basedir
exits 111 unshare -pfm --kill-child --mount-proc jinn init -C -c /mnt/base -d /mnt/nosuch
not test -e stage-2 || fail "it went on without the devices"

# A service is waited for to be down before it ever had a supervisor.
mkdir early
exits 0 s6-svwait -s -d -t 1000 early

is_root || skip 'the rest is about other users'
: >mine
exits 0 env UID=7 GID=8 jinn chown -U mine
same '7 8' "$(stat -c '%u %g' mine)"
mkdir m
exits 0 s6-mount -r -t tmpfs none /mnt/m
exits 1 s6-touch m/x
exits 0 s6-umount /mnt/m
mkfifo ready2
s6-ipcserver -1 -G 7,8 -g 9 -u 10 sock2 sh -c 'id -u; id -g; id -G' >ready2 &
read -r line <ready2
gives 0 '10
9
9 7 8' s6-ipcclient sock2 sh -c 'cat <&6'
kill $!
wait $! || :

# Variables for a user's services, and the size of their logs.
mkdir variables
exits 0 s6-usertree-maker -E variables -e HOST -s 20000 -S 90000 nobody /mnt/log user
has user/run /variables || grep -q variables user/run || fail "$(cat user/run)"
has user/log/run s20000 && has user/log/run S90000 || fail "$(cat user/log/run)"

# Who listens for the system's log.
mkfifo listening
UID=10 GID=9 GIDLIST=7,8 s6-socklog -U -t 1000 -d 3 -x syslog 3>listening >said &
read -r line <listening
same 10 "$(awk '/^Uid/ { print $2 }' /proc/$!/status)"
kill $!
wait $! || :
s6-socklog -u 10 -g 9 -G 7,8 -d 3 -x syslog 3>listening >said &
read -r line <listening
has /proc/$!/status "$(printf 'Groups:\t7 8 9')" || fail "$(grep Groups /proc/$!/status)"
kill $!
wait $! || :
