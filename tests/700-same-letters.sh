# suite: jinn
# limit: 600
# Every letter in every state: both suites' supervisors must do the same and leave the same behind.
# The orders are written, and the records read, by a program of neither suite.
. "$tests/differential.sh"
table 700 daemons

cell() { # cell STATE LETTER
    if [ "$1" = waiting ]; then
        runs '[ -e again ] || { >again; exit 3; }' 'exec sleep 1000'
        supervise
        first=hears=D
    else
        arrive "$1"
        first="look=$1"
    fi
    foreign s "$first" order="$2" "rest=after $2" release rest=released order=c rest=continued
    left
}

for state in down up ready paused once waiting finishing last-up last-finishing; do
    for letter in a b q h k t i 1 2 p c y r o d u D U x O Q Z; do
        row "$letter-in-$state" cell "$state" "$letter"
    done
done
compared
