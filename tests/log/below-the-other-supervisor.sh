# log as a service of Debian's s6-supervise keeps a spool by itself; killed while its service
# writes, and brought back by that supervisor, it loses nothing and repeats nothing.
# suite: jinn
[ -x /usr/bin/s6-svscan ] || skip "Debian's s6 is not installed"
mkdir -p scan/talk/log
cat >scan/talk/run <<'END'
#!/bin/sh
seq 400000
exec sleep 1000
END
cat >scan/talk/log/run <<END
#!/bin/sh
exec $(command -v jinn) log n999 s500000 t ./kept
END
chmod +x scan/talk/run scan/talk/log/run
/usr/bin/s6-svscan scan &
tree=$!
kept=scan/talk/log/kept
eventually test -e $kept/spool
for _ in 1 2 3 4; do
    killed=$(pid_of scan/talk/log)
    /usr/bin/s6-svc -k scan/talk/log
    eventually restarted scan/talk/log "$killed"
done
all() { cat $kept/@* $kept/current | cut -c 27-; }
whole() { [ "$(all | tail -n 1)" = 400000 ]; }
eventually whole
all | cmp - "$(seq 400000 >said; echo said)" || fail "lines are missing or there twice"
/usr/bin/s6-svscanctl -t scan
wait $tree
[ ! -e $kept/spool ] || fail "the spool is still there"
