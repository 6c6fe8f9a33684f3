# suite: jinn
# keepcode: a program's end, in a file and as the own exit code.
for code in 0 1 127 128 200 255; do
    exits $code keepcode kept sh -c "exit $code"
    same $code "$(cat kept)"
done
exits 137 keepcode kept sh -c 'kill -KILL $$'
same 137 "$(cat kept)"
exits 126 keepcode kept /mnt
same 126 "$(cat kept)"
exits 127 keepcode kept nosuchprogram
same 127 "$(cat kept)"
exits 3 keepcode missing/kept sh -c 'exit 3'
has err 'unable to write missing/kept' || fail "it is not told of"
exits 100 keepcode kept
exits 100 keepcode
# keepcommand goes on when it has the code.
gives 0 7 keepcommand kept ' sh' ' -c' ' exit 7' '' cat kept
exits 7 keepcommand kept ' sh' ' -c' ' exit 7' ''
exits 100 keepcommand kept '' true
