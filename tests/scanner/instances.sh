# Services with instances: written by instance-maker, and run, asked, commanded and removed.
sleeper template
mkdir template/data
echo x >template/data/x
ln -s x template/data/y
exits 111 s6-instance-list missing
exits 0 s6-instance-maker template made
same 3 "$(cat made/notification-fd)"
test -x made/run || fail "no run script"
same x "$(cat made/template/data/y)"
exits 111 s6-instance-maker template made
exits 111 s6-instance-maker missing other
exits 100 s6-instance-maker -L relative template other
exits 100 s6-instance-maker -t 4 template other
exits 100 s6-instance-maker -r service/logger template other
for wrong in '-c x' '-n x' '-s x' '-S x' '-r a/' '-r /b' '-r a/b/c/d -L /l'; do
    exits 100 s6-instance-maker $wrong template other
done
[ "$suite" = s6 ] && rm -rf other || not test -e other || fail "a mistake left something behind"
exits 100 s6-instance-maker template
exits 0 s6-instance-maker -L /mnt/logs -t 3 -n 5 -s 20000 -S 30000 -P pre template logged
test -x logged/log/run || fail "no logger"
has logged/log/run ' t T n5 s20000 S30000 ' || fail "the logger has other options"
exits 0 s6-instance-maker -r service/logger/pipe -L /mnt/logs template sources
same "longrun logger" "$(cat sources/service/type sources/service/producer-for | tr '\n' ' ' | sed 's/ $//')"
same "longrun service pipe" "$(cd sources/logger && echo $(cat type consumer-for pipeline-name))"

exits 111 s6-instance-create made a
s6-supervise made >supervise.log 2>&1 &
runs() { s6-svscanctl made/instance 2>/dev/null && s6-instance-list made >/dev/null 2>&1; }
eventually runs
gives 0 "" s6-instance-list made
exits 0 s6-instance-create -t 600000 made a
exits 100 s6-instance-create made a
same ../instances/a "$(readlink made/instance/a)"
same x "$(cat made/instances/a/data/y)"
gives 0 a s6-instance-list made
eventually is_up made/instance/a
gives 0 true s6-instance-status -u made a
gives 0 "true -1" s6-instance-status -o up,exitcode made a
if [ "$suite" = jinn ]; then # Debian's takes no field for none at all
    exits 100 s6-instance-status -o '' made a
    not has err -- || fail "it took another word for the field: $(cat err)"
fi
exits 1 s6-instance-status made nosuch
exits 0 s6-instance-control -wd -T 600000 -d made a
gives 0 false s6-instance-status -u made a
exits 0 s6-instance-control -wu -T 600000 -u made a
exits 100 s6-instance-control -Z made a
exits 100 s6-instance-control -u made
exits 111 s6-instance-control -u made nosuch
for name in .x "" "a b"; do
    exits 100 s6-instance-create made "$name"
done
exits 0 s6-instance-create -d -t 600000 made b
gives 0 "false true" s6-instance-status -o up,normallyup made b
exits 0 s6-instance-create -D -t 600000 made c
gives 0 "false false" s6-instance-status -o up,normallyup made c
exits 0 s6-instance-create -P -t 600000 made d
same 1733 "$(stat -c %a made/instances/d/event)"
same "a b c d" "$(echo $(s6-instance-list made | sort))"
exits 0 s6-instance-delete -t 600000 made b
not test -e made/instances/b || fail "the copy is still there"
exits 0 s6-instance-delete made nosuch
exits 100 s6-instance-delete made
exits 100 s6-instance-delete made .x
same "a c d" "$(echo $(s6-instance-list made | sort))"
exits 111 s6-instance-delete template a
exits 100 s6-instance-list
s6-svc -dx made
wait
