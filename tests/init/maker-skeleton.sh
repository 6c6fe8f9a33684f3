# suite: jinn
# A34: scripts of one's own (-f): one that is missing is 111, but for rc.shutdown.final.
mkdir skel
for name in rc.init rc.shutdown runlevel; do
    exits 111 s6-linux-init-maker -f /mnt/skel new
    not test -e new || fail "left behind"
    printf '#!/bin/sh\necho %s\n' $name >skel/$name
done
exits 0 s6-linux-init-maker -f /mnt/skel new
same 755 "$(stat -c %a new/scripts/runlevel)"
same runlevel "$(new/scripts/runlevel)"
not test -e new/scripts/rc.shutdown.final || fail "where is it from?"
printf '#!/bin/sh\necho final\n' >skel/rc.shutdown.final
rm skel/runlevel
exits 0 s6-linux-init-maker -C -f /mnt/skel container
same final "$(container/scripts/rc.shutdown.final)"
not test -e container/scripts/runlevel || fail "a container has no runlevels"
