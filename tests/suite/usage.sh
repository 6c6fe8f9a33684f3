# Every program: an unknown option, or a missing operand, is exit 100 with a line that says usage.
for program in s6-svscan s6-svc s6-svstat s6-svscanctl s6-setsid; do
    exits 100 timeout 600 $program -Z
    [ "$program" = s6-svscan ] || exits 100 timeout 600 $program
    [ -s err ] || fail "$program is silent"
done
exits 100 redirfd -Z
exits 100 s6-svok
exits 100 s6-supervise
exits 100 s6-log -Z 1
exits 111 s6-svscanctl missing
exits 111 s6-svc -u missing
mkdir empty
exits 100 s6-svscanctl -t empty
exits 1 s6-svstat empty
exits 1 s6-svok empty
