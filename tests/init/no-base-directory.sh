# suite: jinn
# A21: a base directory that is missing ends process 1 with 111, before there is any child.
command -v strace >/dev/null || skip "strace is not installed"
alone() { unshare -pfm --kill-child --mount-proc "$@"; }
exits 111 alone jinn init -C -c /mnt/missing
[ -s err ] || fail "no reason given"
spaces="unshare -pfm --kill-child --mount-proc"
exits 111 strace -f -e trace=process -o trace $spaces jinn init -C -c /mnt/missing
sed -n '/execve("[^"]*\/jinn", .* = 0$/,$p' trace >after
[ -s after ] || fail "no trace"
not grep -q 'fork\|clone' after || fail "it forked"
mkdir -p empty
exits 111 alone jinn init -C -c /mnt/empty
