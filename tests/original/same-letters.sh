# suite: jinn
# Every letter in every state: both suites' supervisors must do the same and leave the same behind.
# The orders are written, and the records read, by a program of neither suite.
. "$tests/differential.sh"
table letters daemons

cell() { # cell STATE LETTER
    if [ "$1" = waiting ]; then
        ordered_in_time "$2"
    else
        arrive "$1"
        foreign s "look=$1" order="$2"
    fi
    foreign s "rest=after $2" release rest=released order=c rest=continued
    left
}

ordered_in_time() { # it waits for a second; an order that comes later is given to another one
    tries=200
    until [ $((tries -= 1)) -eq 0 ]; do
        mkdir "$tries" && cd "$tries"
        runs '[ -e again ] || { >again; read -r stat </proc/self/stat; echo "$stat" >born; exit 3; }' \
            'exec sleep 1000'
        supervise
        ! foreign s hears=D order="$1" in-time || return 0
        foreign s order=dx ends >/dev/null
        cd ..
    done
    echo "NEVER IN TIME"
}

for state in down up ready paused once waiting finishing last-up last-finishing; do
    for letter in a b q h k t i 1 2 p c y r o d u D U x O Q Z; do
        row "$letter-in-$state" cell "$state" "$letter"
    done
done
compared
