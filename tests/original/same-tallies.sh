# suite: jinn
# The tools for death tallies and permissions: four pairs, as in same-answers.
. "$tests/differential.sh"
table tallies clients

while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
svdt                arrive killed; foreign s order=o quiet; tried s6-svdt s; tried s6-svdt -s s; tried s6-svdt -S s; tried s6-svdt -n 1 s; tried s6-svdt -n 0 s; left
svdt-exits          arrive dead; tried s6-svdt s; tried s6-svdt -s s; left
svdt-none           arrive up; tried s6-svdt s; tried s6-svdt missing; tried s6-svdt; tried s6-svdt -n x s; left
svdt-corrupt        arrive dead; printf xyz >>s/supervise/death_tally; tried s6-svdt s; left
svdt-clear          arrive dead; tried s6-svdt-clear s; foreign s rest=cleared; tried s6-svdt-clear missing; tried s6-svdt-clear; stat -c %a s/supervise/death_tally; left
permafailon         runs 'exit 3'; finishes "exec $clients/s6-permafailon 100 2 3 true"; supervise; foreign s hears=OD rest=failed; left
permafailon-signal  runs 'kill -9 $$'; finishes "exec $clients/s6-permafailon 100 1 SIGKILL"; supervise; foreign s hears=OD rest=failed; left
permafailon-byte    runs 'kill -15 $$'; finishes "exec $clients/s6-permafailon 100 1 143"; supervise; foreign s hears=OD rest=failed; left
permafailon-range   runs 'exit 77'; finishes "exec $clients/s6-permafailon 100 1 1-70,75-80 true"; supervise; foreign s hears=OD rest=failed; left
permafailon-other   runs 'exit 3'; finishes "exec $clients/s6-permafailon 100 1 1,2,SIGHUP echo not"; with down ''; supervise; foreign s quiet order=o hears=D rest=over; cat out; left
permafailon-usage   arrive dead; cd s; tried s6-permafailon; tried s6-permafailon x 1 1 true; tried s6-permafailon 1 1 nonsense true; tried s6-permafailon 1 1 300 true; tried s6-permafailon 1 1; cd ..; left
svperms-shown       arrive up; tried s6-svperms s; tried s6-svperms -v s; left
svperms-odd         arrive up; chmod 755 s/supervise; tried s6-svperms s; chmod 700 s/supervise; left
svperms-missing     tried s6-svperms missing; tried s6-svperms -u missing; tried s6-svperms; tried s6-svperms -g nosuchgroup s
ROWS
permissions() {
    arrive up
    tried s6-svperms "$@" s
    tried s6-svperms s
    stat -c '%n %a %g' s/supervise s/supervise/control s/event
    left
}
for option in -u '-g :0' '-G :0' -o '-O :0' -e '-E :0' '-v -u' '-g tty' '-G tty' '-O tty' '-E tty'; do
    is_root || case $option in *tty) continue ;; esac
    row "svperms$(echo "$option" | tr -d ' ')" "permissions $option"
done
compared
