# A check is asked until it says yes, and then the service is ready.
asking() { # asking NAME OPTION...: a service that is ready once NAME.ready exists
    directory=$1
    shift
    service "$directory" <<RUN
#!/bin/sh
exec s6-notifyoncheck $* sleep 1000
RUN
    mkdir "$directory/data"
    echo 3 >"$directory/notification-fd"
    cat >"$directory/data/check" <<RUN
#!/bin/sh
echo asked >>/mnt/$directory.asked
test -e /mnt/$directory.ready
RUN
    chmod +x "$directory/data/check"
}
asks() { # asks NAME: somebody in its directory is neither the service nor its supervisor
    for place in /proc/[0-9]*; do
        [ "$(readlink "$place/cwd")" = "/mnt/$1" ] || continue
        case $(tr '\0' ' ' 2>/dev/null <"$place/cmdline") in
        'sleep 1000 '* | *supervise* | '') ;;
        *) return 0 ;;
        esac
    done
    return 1
}
begin() {
    s6-supervise "$1" >>"$1.log" 2>&1 &
    eventually is_up "$1"
}
asking late -w 50 -n 0
begin late
eventually has late.asked asked
not is_ready late || fail "it is ready too early"
touch late.ready
eventually is_ready late
same "sleep 1000" "$(tr '\0' ' ' <"/proc/$(pid_of late)/cmdline" | sed 's/ $//')"
not test -e "/proc/$(pid_of late)/fd/3" || fail "the program has the descriptor"

asking never -w 20 -n 3
begin never
asked_thrice() { [ "$(grep -c asked never.asked)" -eq 3 ]; }
eventually asked_thrice
eventually not asks never
asked_thrice || fail "it was asked too often"
not is_ready never || fail "it is ready"

asking apart -d -w 20 -n 0
touch apart.ready
begin apart
eventually is_ready apart

asking dying -w 20 -n 0
begin dying
eventually has dying.asked asked
s6-svc -d dying
eventually is_down dying
eventually not asks dying

asking global -w 20 -n 0 -T 150
begin global
eventually has global.asked asked
eventually not asks global
not is_ready global || fail "it is ready"

asking hanging -w 20 -n 2 -t 50
printf '#!/bin/sh\necho asked >>/mnt/hanging.asked\nexec sleep 2.25\n' >hanging/data/check
begin hanging
asked_twice() { [ "$(grep -c asked hanging.asked)" -eq 2 ]; }
eventually asked_twice
nobody_hangs() { [ -z "$(process 'sleep 2.25 ')" ]; }
# Debian's leaves a check alone that takes too long.
[ "$suite" = s6 ] || eventually nobody_hangs

# An empty command is a check, too: one that says yes. No number is a mistake, and no check at all.
asking empty -w 20 -n 1 -c '""'
begin empty
eventually is_ready empty
service wrong <<'RUN'
#!/bin/sh
code=0
s6-notifyoncheck -w x sleep 1000 2>complaint || code=$?
echo "$code $(wc -l <complaint)" >said
exec sleep 1000
RUN
echo 3 >wrong/notification-fd
begin wrong
eventually has wrong/said '100 1'

mkdir none
cd none
exits 100 s6-notifyoncheck true
exits 100 s6-notifyoncheck
exits 100 s6-notifyoncheck -Z true
cd ..
for name in late never apart dying global hanging empty wrong; do
    s6-svc -dx $name
done
