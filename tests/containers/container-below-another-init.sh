# suite: jinn
# init -C below another process 1 (docker --init, tini, any supervisor): the container's init all
# the same. Its own are stopped, killed and buried; an innocent neighbour and /run are left alone.
. "$tests/stop.sh"
script_1() { # process 1 of a namespace: a neighbour, init, its code; then who is left
    cat <<-'SH'
		mount -t tmpfs -o mode=755 tmpfs /run
		trap : TERM INT HUP USR1
		sleep 2000 &
		neighbour=$!
		echo kept >/run/mine
		env --default-signal /mnt/base/bin/init "$@" </dev/null >>/mnt/console 2>&1 &
		echo $! >/mnt/init.new
		mv /mnt/init.new /mnt/init
		wait $! || code=$?
		[ ! -e /mnt/stay ] || exec sleep 3000
		kill -0 $neighbour && echo neighbour
		cat /run/mine
		cd /proc && for one in [0-9]*; do
		    # Who came from outside to give an order has no parent here, and is none of init's.
		    read -r _ _ _ parent _ <$one/stat && [ "$parent" != 0 ] || continue
		    case $one in $neighbour) ;; *) echo "left: $one $(tr '\0' ' ' <$one/cmdline)" ;; esac
		done
		echo "${code:-0}"
	SH
}
made() { # made [OPTION]...: a base of the maker's
    rm -rf base console init told orphan
    exits 0 s6-linux-init-maker -C -c /mnt/base -p "$PATH" -q 1000 "$@" base
    service base/run-image/service/one <<'RUN'
#!/bin/sh
sh -c 'setsid sleep 2001 >/dev/null 2>&1 & echo $! >/mnt/orphan'
exec sleep 1000
RUN
}
up() { # up [WORD]...: returns when the shutdown daemon listens; $init is its number here
    script_1 >first
    unshare -pfm --kill-child --mount-proc sh first "$@" >after 2>&1 &
    below=$!
    eventually test -s init
    find_first() {
        first=$(sed -n "s/^\([0-9]*\) (.*) [A-Z] $below .*/\1/p" /proc/[0-9]*/stat 2>/dev/null)
        [ -n "$first" ]
    }
    eventually find_first
    root=/proc/$first/root
    init=
    find_init_below() {
        for one in $(cat /proc/$first/task/$first/children); do
            case $(cat "/proc/$one/status") in
            *"NSpid:	$one	$(cat init)
"*) init=$one ;;
            esac
        done
        [ -n "$init" ]
    }
    eventually find_init_below
    eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
    eventually is_up "$root/run/service/one"
    eventually test -s orphan
}
over() { # over CODE: init ends with it, alone
    wait "$below" || fail "process 1 of the namespace failed"
    same "neighbour
kept
$1" "$(cat after)"
}
for logger in -V1 -B; do
    made $logger
    up sh -c 'until test -e /mnt/end; do sleep 0.1; done; exit 7'
    same 1 "$(grep -c 'below another init' console)"
    # A service's orphan is init's child, and buried by it.
    stray=$(cat orphan)
    parent() {
        within sed 's/.*) . \([0-9]*\) .*/\1/' "/proc/$stray/stat"
    }
    within() {
        nsenter -t "$first" -p -m "$@"
    }
    same "$(cat init)" "$(parent)"
    within kill "$stray"
    buried() {
        not within test -e "/proc/$stray"
    }
    eventually buried
    : >end
    over 7
    rm end
done

# TERM stops it in order, with the code that was left; who does not go is killed; nobody else.
made
script base/scripts/rc.shutdown <<'SH'
echo "rc.shutdown was here"
SH
service base/run-image/service/stubborn <<'RUN'
#!/bin/sh
trap ': >/mnt/told' TERM
while :; do sleep 0.1; done
RUN
up
eventually is_up "$root/run/service/stubborn"
echo 42 >"$root/run/s6-linux-init-container-results/exitcode"
kill -TERM "$init"
over 42
test -e told || fail "it was not told to go"

# What is asked for inside. There is no reboot(2), which would be the end of somebody else's.
for how in 'halt 0' 'poweroff 0' 'reboot 129'; do
    made -B
    up
    # The end that it orders may be there before its own: it is killed with the namespace then.
    within "/mnt/base/bin/${how% *}" || same 137 $?
    over "${how#* }"
done

# A shutdown daemon that is killed is followed by one that knows whose init it is.
made
up
for round in 1 2; do
    daemon=$(pid_of "$root/run/service/s6-linux-init-shutdownd")
    within kill -9 "$daemon"
    eventually restarted "$root/run/service/s6-linux-init-shutdownd" "$daemon"
done
eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
kill -TERM "$init"
over 0

# An essential service that fails for good; stage 2 and what it left have to go as well.
made
printf '#!/bin/sh\nexec >/dev/null 2>&1\nsetsid sleep 2002 &\nexec sleep 2003\n' >base/scripts/rc.init
service base/run-image/service/important <<'RUN'
#!/bin/sh
until test -e /mnt/end; do sleep 0.1; done
exit 9
RUN
: >base/run-image/service/important/flag-main
up
: >end
over 9
rm end

# The scanner crashes: those below it are killed, and that is all.
made
printf '#!/bin/sh\nexec /mnt/base/run-image/service/.s6-svscan/crash\n' \
    >base/run-image/service/.s6-svscan/finish
up
kill -ABRT "$init"
over 111

# With a runlevel it is telinit; where a scanner runs already it is nobody's init.
made
up
exits 111 within /mnt/base/bin/init 3
exits 100 within /mnt/base/bin/init
has err 'this is not process 1, and a scanner runs on /run/service' || fail "what is wrong?"
is_up "$root/run/service/one" || fail "it was touched"

# Killed, and started again beside what it left: there is one of everybody in the end.
: >stay
within kill -9 "$(cat init)"
gone() {
    not within test -e "/proc/$(cat init)/cwd"
}
eventually gone
rm orphan
within /mnt/base/bin/init </dev/null >again 2>&1 &
again=$!
eventually test -s orphan
eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
within /mnt/base/bin/halt
code=0
wait "$again" || code=$?
same 0 "$code"
kill -9 "$first"
exits 100 jinn init
