# suite: jinn
# A21: a base directory that is missing ends process 1 with 111, before there is any child.
command -v strace >/dev/null || skip "strace is not installed"
alone() { unshare -pfm --kill-child --mount-proc "$@"; }
exits 111 alone jinn init -C -c /mnt/missing
[ -s err ] || fail "no reason given"
exits 111 alone strace -f -e trace=process -o trace jinn init -C -c /mnt/missing
not grep -q 'fork\|clone' trace || fail "it forked"
mkdir -p empty
exits 111 alone jinn init -C -c /mnt/empty
