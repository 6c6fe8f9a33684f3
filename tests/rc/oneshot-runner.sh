# suite: jinn
# C51, and the codes of the program below it: the runner's children are scripts of oneshots, with
# the environment of the tree and the descriptors of whoever asked.
. "$tests/sources.sh"
anew
oneshot 'a $b' 'sh -c "echo up $RC_NAME $TREE-$CALLER-$PROTO; cat; echo said >&2; pwd; exit 3"'
echo 'echo $down' >"S/a \$b/down"
oneshot gone /nowhere
oneshot dir /mnt
compiled
mkdir live
ln -s ../DB live/compiled
run() { # run CODE OUTPUT SCRIPT NUMBER
    gives "$1" "$2" s6-rc-oneshot-run -l live "$3" "$4"
}
run 0 '$down' down 2
run 0 '' reload 2
run 3 '' up 1
run 3 '' up 5
run 3 '' up 99999999999
run 127 '' up 4
run 126 '' up 3
run 100 '' sideways 2
run 100 '' up two
exits 100 s6-rc-oneshot-run -l live up
exits 111 s6-rc-oneshot-run up 2
exits 0 s6-rc-oneshot-run --livedir=live --block down 2
# In a tree.
cp -a DB/servicedirs live/servicedirs
TREE=tree scan live/servicedirs
eventually is_ready live/servicedirs/s6rc-oneshot-runner
ask() { # ask CODE SCRIPT NUMBER
    wanted=$1
    shift
    got=0
    echo 'what cat reads' | CALLER=caller s6-sudo -e -t 30000 -T 0 -- \
        live/servicedirs/s6rc-oneshot-runner/s "$@" >out 2>err || got=$?
    same "$wanted" "$got"
}
ask 3 up 2
same "up a \$b tree-- what cat reads /mnt/live/servicedirs/s6rc-oneshot-runner" "$(xargs -d '\n' <out)"
same said "$(cat err)"
ask 0 reload 2
ask 127 up 4
# Sixty at a time.
for i in $(seq 60); do
    s6-sudo -e -- live/servicedirs/s6rc-oneshot-runner/s down 2 >"down.$i" &
    asked="${asked:-} $!"
done
for one in $asked; do wait "$one"; done
same 60 "$(cat down.* | grep -c down)"
s6-svscanctl -t live/servicedirs
ended
