# suite: jinn
# Every letter in every state: both suites' supervisors must do the same and leave the same behind.
# The orders are written, and the records read, by a program of neither suite.
. "$tests/differential.sh"
table 700 daemons

arrive() { # arrive STATE
    case $1 in
    finishing | last-finishing) waits_at_the_gate ;;
    waiting) runs '[ -e again ] || { >again; exit 3; }' 'exec sleep 1000' ;;
    ready) with notification-fd 4 ;;
    down) with down '' ;;
    esac
    case $1 in
    waiting) ;;
    ready) runs 'echo >&4; exec 4>&-; exec sleep 1000' ;;
    *) runs 'exec sleep 1000' ;;
    esac
    supervise
    case $1 in
    waiting) return ;;
    ready) foreign s hears=U ;;
    paused) foreign s quiet order=p ;;
    once) foreign s quiet order=O ;;
    finishing) foreign s quiet order=t ;;
    last-up) foreign s quiet order=x ;;
    last-finishing) foreign s quiet order=t hears=d order=x ;;
    esac
}

cell() { # cell STATE LETTER
    arrive "$1"
    [ "$1" = waiting ] && first=hears=D || first="rest=$1"
    foreign s "$first" order="$2" "rest=after $2" release rest=released order=c rest=continued
    left
}

for state in down up ready paused once waiting finishing last-up last-finishing; do
    for letter in a b q h k t i 1 2 p c y r o d u D U x O Q Z; do
        row "$letter-in-$state" cell "$state" "$letter"
    done
done
compared
