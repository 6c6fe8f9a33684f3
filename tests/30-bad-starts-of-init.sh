# suite: jinn
# A19, A21, A22: a base directory that is missing is 111, bad words are 100.
alone() { unshare -pfm --kill-child --mount-proc jinn init "$@"; }
exits 111 alone -C -c /mnt/missing
[ -s err ] || fail "no reason given"
exits 100 alone -C -Z
exits 100 alone -C -W 1 -c /mnt/missing
exits 100 alone -C -m 9 -c /mnt/missing
# Scripts made for s6-linux-init call it so.
exits 100 unshare -pfm --kill-child --mount-proc jinn s6-linux-init -C -Z
exits 100 unshare -pfm --kill-child --mount-proc jinn linux-init -C -Z
