# suite: jinn
# A68: umountall: the last mounted goes first; /run and the first proc and sysfs stay; what is busy becomes read-only;
# the exit code counts the failures; any number of mounts will do.
. "$tests/machine.sh"
script $home/try <<'RUN'
mkdir -p /a/b /busy /run /sys '/with blank'
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /a
mkdir /a/b
mount -t tmpfs tmpfs /a/b
mount -t tmpfs tmpfs '/with blank'
mount -t tmpfs tmpfs /busy
mkdir /run/inner
mount -t tmpfs tmpfs /run/inner
i=0
while [ $i -lt 150 ]; do
    mkdir -p /many/$i
    mount -t tmpfs tmpfs /many/$i
    i=$((i + 1))
done
mount -t proc proc /a/b
mkdir -p /two
mount -t sysfs sysfs /sys
mount -t sysfs sysfs /two
: >/busy/file
exec 4</busy/file
jinn umountall
echo "code $?"
sed 's/^/left /' /proc/mounts
mount -o remount,rw /busy
mount -o remount,rw /
exec 5>/busy/other
jinn umountall
echo "code $?"
exec 5>&-
umount /proc
jinn umountall
echo "code $?"
echo done
RUN
enter /try
eventually has console done
shown 'code 0' 'left tmpfs / ' 'code 1' 'code 111'
same '/ /busy /proc /run /sys' "$(echo $(sed -n 's/^left [^ ]* \([^ ]*\) .*/\1/p' console | LC_ALL=C sort))"
grep -q '^left tmpfs /busy tmpfs ro' console || fail "what is busy can be written to"
grep -q '^left tmpfs / tmpfs ro' console || fail "the root can be written to"
has console 'make read-only /busy' || fail "no reason given"
