# TERM, INT and USR1 to process 1 of a container stop it in order, through .s6-svscan/SIG*.
for signal in TERM INT USR1; do
    rm -rf base stage-2
    basedir </dev/null
    stage_2
    kill -s "$signal" "$init"
    stopped
    same 0 "$code"
done
