# suite: jinn
# A20: -N mounts nothing and keeps what is in /run; -n without a mounted /run is 111.
basedir </dev/null
echo kept >/run/leftover
stage_2 -N
same kept "$(cat "$root/run/leftover")"
same kept "$(cat /run/leftover)"
mkdir -p cell/run cell/mnt
cp "$(readlink -f "$suites/jinn/jinn")" cell/jinn
exits 111 unshare -pfm --kill-child --mount-proc chroot cell /jinn init -C -n -c /mnt/base
