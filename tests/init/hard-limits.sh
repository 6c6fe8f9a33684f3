# suite: jinn
# A32: -R: hard limits of everything, as process 1 sets them.
for limits in 'o2000,c0,d=' 'o2000,,c0' 'o2000;c0' 'o2000 c0'; do
    rm -rf base
    exits 0 s6-linux-init-maker -C -c /mnt/base -R "$limits" base
    has base/bin/init ' softlimit -H -o2000 -c0' || fail "not in init: $limits"
done
for limits in oz x1 o 'o1 o'; do
    exits 100 s6-linux-init-maker -C -R "$limits" other
    not test -e other || fail "left behind by $limits"
done
{ echo '#!/bin/sh'; echo 'cat /proc/self/limits >/mnt/limits; : >/mnt/stage-2'; } \
    >base/scripts/rc.init
boot_made
eventually test -e stage-2
limit() { sed -n "s/^$1 *\([^ ]*\) *\([^ ]*\) .*/\1 \2/p" limits; }
same '2000 2000' "$(limit 'Max open files')"
same '0 0' "$(limit 'Max core file size')"
sed -n 's/^Max open files *[^ ]* *\([^ ]*\) .*/\1/p' "/proc/$init/limits" >actual
same 2000 "$(cat actual)"
