# logs -f: a directory that is removed or moved is told of, and followed again once there is one.
# suite: jinn
mkfifo in
exec 8<>in
jinn log r50 ./d <in 2>log.err 8>&- &
logger=$!
n=0
talk() {
    n=$((n + 1))
    echo "line $n" >&8
}
talk
eventually has d/current 'line 1'
jinn logs -f ./d >seen 2>err &
reader=$!
eventually has seen 'line 1'
rm -r d
eventually has err 'd is gone: waiting for it'
newest() { talk && grep -qx "line $((n - 1))" seen; }
there() { talk && [ -e d/current ]; }
eventually there
eventually newest
mv d moved
: >log.err
remade() { talk && has log.err 'made anew'; }
eventually remade
eventually there
eventually newest
: >d/current
eventually newest
kill $reader $logger
wait $reader || :
wait $logger
seq $((n - 3)) | sed 's/^/line /' >expected
sort -u -k 2n seen >shown
while read -r line; do grep -qx "$line" seen || fail "$line was not shown"; done <expected
