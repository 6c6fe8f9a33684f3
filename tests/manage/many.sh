# suite: jinn
# Three hundred services at once, by names that are not ASCII, with 256 descriptors before we take more.
mkdir scan
names=
for i in $(seq 300); do
    sleeper "scan/サービス$i"
    : >"scan/サービス$i/down"
    names="$names サービス$i"
done
scan scan
supervised() { for i in $(seq 300); do s6-svok "scan/サービス$i" || return 1; done; }
eventually supervised
export JINN_SCANDIR=/mnt/scan
ulimit -S -n 256
exits 0 jinn start $names
same 300 "$(grep -c '^サービス[0-9]*: up (process [0-9]*)$' out)"
exits 0 jinn restart $names
same 300 "$(grep -c '^サービス[0-9]*: up again (process [0-9]*)$' out)"
exits 0 jinn stop $names
same 300 "$(grep -c ': down$' out)"
same '' "$(find scan -name 'ftrig1*')"
exits 0 s6-svscanctl -t scan
ended
