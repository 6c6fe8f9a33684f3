# suite: jinn
# A26: on a running machine `telinit 3`, and `init 3` as well, ask the runlevel script, and have its
# exit code.
is_root || skip "only root may ask for a runlevel"
exits 0 s6-linux-init-maker -c /mnt/base -p "$PATH" base
{ echo '#!/bin/sh'; echo ': >/mnt/stage-2'; } >base/scripts/rc.init
printf '#!/bin/sh\necho "to level $1" >&2\n[ "$1" != 4 ] || exit 44\n' >base/scripts/runlevel
boot_made
eventually test -e stage-2
runleveld=$root/run/service/s6-linux-init-runleveld
eventually is_ready "$runleveld"
exits 0 within /mnt/base/bin/telinit 3
eventually logged 'to level 3'
exits 0 within /mnt/base/bin/init 2
eventually logged 'to level 2'
exits 44 within /mnt/base/bin/telinit 4
exits 44 within /mnt/base/bin/init 4
exits 100 within /mnt/base/bin/telinit
