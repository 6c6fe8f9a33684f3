# suite: jinn
# Who else may look at a service: nobody, unless svscan -g or a file says so; and then he may look,
# with any umask of root's, and neither give orders nor keep a supervisor or the service from coming.
. "$tests/rights.sh"
users

sleeper scan/shut scan/open scan/crew scan/odd
echo 7 >scan/open/lock-fd
echo all >scan/open/status-readers
echo crew >scan/crew/status-readers
echo nosuch >scan/odd/status-readers
umask 077
chmod 755 scan scan/*
scan scan
for name in shut open crew odd; do eventually is_up scan/$name; done
has tree.log 'no group nosuch: only the owner may look' || fail "$(cat tree.log)"

state() { # state UID NAME: as that user is shown it; and what is said beside it
    as_user "$1" jinn status "scan/$2" 2>said | awk 'NR > 1 { print $2 }'
}
same unknown "$(state $alice shut)"
has said 'may be looked at by the owner only: svscan -g all, or a file status-readers' ||
    fail "$(cat said)"
same 1 "$(wc -l <said)"
as_user $alice jinn status scan/shut 2>&1 | grep -q 'no right to look' || fail "no reason"
same up "$(state $alice open)"
same '' "$(cat said)"
same up "$(state $mallory open)"
same unknown "$(state $alice crew)"
same up "$(setpriv --reuid $alice --regid $alice --groups $crew jinn status scan/crew |
    awk 'NR > 1 { print $2 }')"
same unknown "$(state $mallory odd)"
same 711:710:700 "$(stat -c %a scan/open/supervise scan/crew/supervise scan/odd/supervise |
    tr '\n' ' ' | sed 's/ $//; s/ /:/g')"
same $crew "$(stat -c %g scan/crew/supervise)"

# Nobody is given orders, and nothing is locked.
old=$(pid_of scan/open)
exits 111 as_user $alice jinn svc -d scan/open
exits 111 as_user $alice jinn svwait -d scan/open
same '600 600 600' "$(echo $(cd scan/open/supervise && stat -c %a control lock service-lock))"
for file in lock service-lock control; do
    ! as_user $alice sh -c ": <scan/open/supervise/$file" 2>/dev/null || fail "$file was opened"
done
same "$old" "$(pid_of scan/open)"
as_user $alice jinn svstat scan/open | grep -q "^up (pid $old)" || fail "svstat does not tell"
as_user $alice jinn svok scan/open || fail "svok does not tell"

# What is written later may be read as well; a supervisor that comes again opens it again.
kill -9 "$old"
eventually restarted scan/open "$old"
same up "$(state $mallory open)"
as_user $alice jinn status -j scan/open | grep -q '"signal": "SIGKILL"' || fail "no last run"
was=$(supervisor open)
kill -9 "$was"
eventually supervised_anew open "$was"
eventually sh -c "grep -q '^$(supervisor open) ' scan/open/supervise/supervisor"
same up "$(state $alice open)"

# Without a supervisor that is what they are told, and not that it is up.
mkdir -p apart/one
cp -a scan/shut/run apart/one/run
chmod 755 apart apart/one
jinn supervise -g all apart/one >>tree.log 2>&1 &
apart=$!
eventually is_up apart/one
same up "$(as_user $alice jinn status apart/one | awk 'NR > 1 { print $2 }')"
run=$(pid_of apart/one)
kill -9 $apart
wait $apart || :
kill -9 "$run"
as_user $alice jinn status apart/one | grep -q '^one  *not supervised' || fail "still supervised"

# What was opened so is closed again; svperms is let alone.
rm scan/open/status-readers
was=$(supervisor open)
kill -9 "$was"
eventually supervised_anew open "$was"
eventually [ ! -e scan/open/supervise/supervisor ]
same 700 "$(stat -c %a scan/open/supervise)"
same unknown "$(state $alice open)"

# All of a tree, but for the one that says otherwise.
s6-svscanctl -t scan
ended
echo none >scan/odd/status-readers
scan scan -g all
for name in shut open crew odd; do eventually is_up scan/$name; done
same up "$(state $alice shut)"
same unknown "$(state $alice odd)"
same unknown "$(state $alice crew)"
s6-svscanctl -E scan
eventually sh -c 'grep -qa -- -gall /proc/'"$tree"'/cmdline'
same up "$(state $alice shut)"

# A container whose init was told so, by words or by its maker.
exits 0 jinn init-maker -C -g all -c /mnt/base -p "$PATH" base
has base/bin/init ' -g all' || fail "$(cat base/bin/init)"
chmod 755 base
boot -g all
eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
same 711 "$(stat -c %a "$root/run/service/s6-linux-init-shutdownd/supervise")"
