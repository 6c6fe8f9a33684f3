# suite: jinn
# Small utilities, held against those of the system.
alike() { # alike PROGRAM WORD...: both say and return the same, and write to the same standard error or not
    program=$1
    shift
    theirs=0 ours=0
    /usr/bin/env "$program" "$@" >theirs 2>theirs.err </mnt/input || theirs=$?
    jinn "$program" "$@" >ours 2>ours.err </mnt/input || ours=$?
    cmp theirs ours || fail "$program $*: $(head -c 300 theirs) / $(head -c 300 ours)"
    [ "$program$theirs" != ls2 ] || theirs=1
    [ "$theirs" = "$ours" ] || fail "$program $*: exit $ours, not $theirs: $(cat ours.err)"
    [ -s theirs.err ] && [ ! -s ours.err ] && fail "$program $*: nothing said" || :
}
printf 'one\ntwo\nthree' >input
mkdir -p dir/sub dir/.hidden
echo a >dir/a
echo b >dir/b
ln -s a dir/link
seq 1 5000 >numbers

alike cat
alike cat input numbers
alike cat - input
alike cat numbers nosuch input
alike cat dir
alike echo
alike echo a "b  c" -n
alike echo -n a b
gives 0 "-- -x" jinn echo -- -x
gives 0 "-x,b" s6-echo -s , -- -x b
gives 0 "a b" s6-echo -n a b
gives 0 'a\nb' s6-echo 'a\nb'
exits 100 s6-echo -x
for n in 1 3 10 4999 5000 6000 0 +1 +2 +4999 +5001 +9999 -3; do
    alike tail -n $n numbers
    alike tail -c $n numbers
done
alike tail
alike tail -n 2
alike tail -n 1 /dev/null
alike tail nosuch
exits 100 jinn tail -n x numbers
head -c 5000000 /dev/zero >zeros
same 5000000 "$(jinn cat zeros | wc -c)"
same 1048000 "$(jinn tail -c 1048000 zeros | wc -c)"
for end in '-c 2000000' '-n 1'; do # an end that is longer than what is kept is not cut
    exits 111 jinn tail $end zeros
    has err 'longer than 1048576 bytes' || fail "$(cat err)"
done
same 20 "$(cat numbers numbers numbers | jinn tail -n 20 | wc -l)"
alike seq 10
alike seq 3 7
alike seq 1 3 20
alike seq 5 1
alike seq -w 8 12
gives 0 "1,2,3," s6-seq -s , 3
exits 100 jinn seq 1 0 5
exits 100 jinn seq x
alike true
alike false
exits 0 jinn true -x
alike ls dir
alike ls -a dir
alike ls -A dir
alike ls -d dir input
alike ls dir input dir/sub
alike ls nosuch dir
alike ls input
gives 0 ".
..
.hidden
a
b
link
sub" s6-ls -A dir
gives 0 ".hidden
a
b
link" s6-ls -a -x sub dir
same "a b link sub " "$(jinn ls -0 dir | tr '\0' ' ')"
alike env -i A=1 B=2
alike env -i A=1 env B=2
alike env -i nosuchprogram
alike env -i "PATH=$PATH" sh -c 'echo $PATH'
alike env -u PATH env -i
alike printenv PATH NOSUCH
gives 0 "A=1;B=2" env -i A=1 B=2 "$(command -v jinn)" printenv -n -d ';'
gives 0 bin/found sh -c 'mkdir bin; printf "#!/bin/sh\necho \$0\n" >bin/found; chmod +x bin/found; exec jinn env PATH=bin found'
exits 127 jinn env nosuchprogram
exits 126 jinn env /mnt

gives 0 done s6-sleep -m 1 echo done
gives 0 "" jinn sleep 0
exits 100 jinn sleep 1x
exits 100 jinn sleep
gives 0 done s6-maximumtime 600000 echo done
gives 7 "" s6-maximumtime -k 600000 sh -c 'exit 7'
gives 0 done s6-maximumtime 0 echo done
exits 99 s6-maximumtime -k 30 sleep 1000
has err "timed out" || fail "it says nothing: $(cat err)"
exits 99 s6-maximumtime -t 30 sh -c 'trap "echo caught >caught; exit" TERM; while :; do sleep 0.02; done'
caught() { [ -s caught ]; }
eventually caught
exits 143 s6-maximumtime 600000 sh -c 'kill $$'
exits 127 s6-maximumtime 600000 nosuchprogram
exits 100 s6-maximumtime x true
exits 0 s6-sync
