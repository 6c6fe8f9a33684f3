# suite: jinn
# Stage 1 as a script: the fifo trick of s6-linux-init 0.4, word by word, as process 1.
basedir <<'STAGE2'
echo "stage 2 speaks, pid $$"
env | sort >/mnt/environment
STAGE2
mkdir -p base/env base/kernel
echo blue >base/env/COLOUR
bin=$suites/jinn
cat >init <<SCRIPT
#!$bin/execlineb -P
$bin/export PATH $PATH
$bin/cd /
s6-setsid -qb
umask 022
if { s6-echo "booting" }
if { s6-mount -nwt tmpfs -o mode=0755 tmpfs /run }
if { s6-hiercopy /mnt/base/run-image /run }
if { s6-mkdir -p /run/kernel }
foreground { unexport PATH $bin/s6-dumpenv -- /run/kernel/env }
emptyenv -p
s6-envdir -I /mnt/base/env
redirfd -r 0 /dev/null
redirfd -wnb 1 /run/service/s6-svscan-log/fifo
background
{
  s6-setsid
  redirfd -w 1 /run/service/s6-svscan-log/fifo
  fdmove -c 2 1
  /mnt/base/scripts/rc.init
}
unexport !
cd /run/service
fdmove -c 2 1
s6-svscan -st0
SCRIPT
chmod +x init
LEFT=over env --default-signal unshare -pfm --kill-child --mount-proc ./init </dev/null >console 2>&1 &
container=$!
eventually find_init
root=/proc/$init/root
eventually test -e stage-2
has console booting || fail "no banner: $(cat console)"
eventually logged "stage 2 speaks"
same "COLOUR=blue" "$(grep COLOUR environment)"
not has environment LEFT || fail "the kernel's variables came through"
has "$root/run/kernel/env/LEFT" over || fail "the kernel's variables were not dumped"
[ "/proc/$init/fd/1" -ef "$root/run/service/s6-svscan-log/fifo" ] || fail "stdout of process 1"
[ "/proc/$init/cwd" -ef "$root/run/service" ] || fail "cwd of process 1"
same s6-svscan "$(cat "/proc/$init/comm")"
exits 0 within s6-svscanctl -t /run/service
stopped
