# Programs that move descriptors about, and become the next one.
exec 3>three 4>four
gives 0 "" fdmove 1 3 echo moved
same moved "$(cat three)"
exits 0 fdmove 1 3 sh -c '[ ! -e /proc/$$/fd/3 ]'
exits 0 fdmove -c 1 3 sh -c 'echo first; echo second >&3'
has three second || fail "it is not open twice"
gives 0 kept fdmove 1 1 echo kept
exits 111 fdmove -c 1 1 true
exits 111 fdmove 1 77 true
exits 111 fdmove 77 77 true
exits 100 fdmove 1 x true
exits 100 fdmove 1 3

same "to stdout" "$(fdswap 1 4 sh -c 'echo to four; echo to stdout >&4')"
has four "to four" || fail "the other one went elsewhere"
gives 0 "" fdswap 1 1 true
exits 111 fdswap 1 77 true
exits 111 fdswap 77 1 true
exits 100 fdswap 1 true
open='for fd in 3 4 5 6 7 8; do [ ! -e /proc/$$/fd/$fd ] || echo $fd; done'
gives 0 "3
4" fdswap 3 4 sh -c "$open"

gives 0 closed fdclose 3 sh -c '[ -e /proc/$$/fd/3 ] || echo closed'
exits 0 fdclose 77 true
exits 0 fdclose 99999999 true
exits 100 fdclose x true
exits 100 fdclose 99999999999 true
exits 100 fdclose 3
exec 3>&- 4>&-

gives 0 "3 4 5" fdreserve 3 sh -c 'echo $FD0 $FD1 $FD2'
gives 0 "free" fdreserve 1 sh -c '[ -e /proc/$$/fd/3 ] || echo free'
gives 0 "" fdreserve 0 sh -c 'echo $FD0'
exits 100 fdreserve x true
exits 100 fdreserve 1
exits 100 sh -c 'ulimit -n 50; exec fdreserve 200 true'
exits 111 sh -c 'ulimit -n 50; exec fdreserve 50 true'

mode() { # mode PROGRAM...: the last digits of the flags of fd 0
    "$@" sh -c "grep ^flags /proc/\$\$/fdinfo/0 | sed 's/.*\(....\)$/\1/'" </dev/null
}
same 4000 "$(mode fdblock -n 0)"
same 0000 "$(mode fdblock -n 0 fdblock 0)"
exits 111 fdblock 77 true
exits 100 fdblock x true
exits 100 fdblock 0

for pair in "3 4" "4 3" "7 3" "4 7" "5 6" "3 7" "7 4"; do
    set -- $pair
    gives 0 through piperw "$1" "$2" sh -c "echo through >&$2; exec $2>&-; cat <&$1"
done
gives 0 "5
6" piperw 5 6 sh -c "$open"
exits 100 piperw 5 5 true
exits 100 piperw 5 x true
exits 100 piperw 5 6
