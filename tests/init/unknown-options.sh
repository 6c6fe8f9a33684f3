# suite: jinn
# A22, A19: bad words of init are 100, whatever it is called by.
alone() { unshare -pfm --kill-child --mount-proc jinn "$@"; }
for name in init linux-init s6-linux-init; do
    exits 100 alone $name -C -Z
    has err usage: || fail "no usage"
done
for words in '-W 1' '-W 2' '-W x' '-m 9' '-m 1000' -u --nonsense --basedir -v; do
    exits 100 alone init -C -c /mnt/missing $words
done
