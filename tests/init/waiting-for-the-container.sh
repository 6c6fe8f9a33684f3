# suite: jinn
# A19: -W N: nothing happens before the end of the file on descriptor N; a closed one is no matter.
basedir </dev/null
mkfifo gate
exec 6<>gate
boot_gated() { boot -W 5 5<gate 6>&-; }
boot_gated
sleep 0.3
[ ! -e stage-2 ] && not mountpoint -q "$root/run/service" || fail "it did not wait"
exec 6>&-
eventually test -e stage-2
kill -9 "$init"
stopped
rm stage-2
stage_2 -W 7
