# suite: jinn
# C67, D12: what is up reads its settings anew; what is down cannot.
. "$tests/sources.sh"
. "$tests/live.sh"
anew
traps() { # traps NAME SIGNAL
    longrun "$1" "trap 'echo $2 >>$PWD/got.$1' $2; echo >&3
        mkfifo $PWD/hold.$1; exec 4<>$PWD/hold.$1; while :; do read -r word <&4; done"
    echo 3 >"S/$1/notification-fd"
}
traps hup HUP
traps usr USR1
echo USR1 >S/usr/reload-signal
oneshot once true
shell "echo reload \$RC_NAME >>$PWD/reloaded" >S/once/reload
oneshot fails true
echo 'exit 3' >S/fails/reload
oneshot below true
echo once >S/below/dependencies
oneshot down true
shell "echo down >>$PWD/reloaded" >S/down/reload
bundle all hup usr once
initialized
changes 0 start all below fails
changes 0 -v2 reload all
has err 'service once successfully reloaded'
has err 'service hup successfully reloaded'
same 'reload once' "$(cat reloaded)"
eventually has got.hup HUP
eventually has got.usr USR1
# Nothing but what is named.
changes 0 reload below
same 'reload once' "$(cat reloaded)"
# C67: down ones, and failures
changes 1 reload down once
has err 'unable to reload service down: it is down'
same 2 "$(wc -l <reloaded)"
changes 1 reload fails
has err 'unable to reload service fails: command exited 3'
changes 1 -a reload
changes 0 -n0 reload once hup
same "$(printf '%s\n' "s6-rc-dryrun: s6-sudo -el0 -t 30000 -T 0 -- $PWD/L/servicedirs/s6rc-oneshot-runner/s reload $(
        db list services | grep -nx once | sed 's/:.*//' | awk '{ print $1 - 1 }') # once" \
    "s6-rc-dryrun: s6-svc -l -T 0 -- $PWD/L/servicedirs/hup")" "$(cat out)"
up hup usr once below fails
s6-svscanctl -t SC
ended
