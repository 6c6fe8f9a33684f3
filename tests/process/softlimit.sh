# Soft limits, clamped to the hard ones; -h and -H set those, from there on.
is_root || skip "it takes on other users"
files() {
    s6-softlimit "$@" sh -c 'echo $(ulimit -Sn) $(ulimit -Hn)'
}
hard=$(ulimit -Hn)
gives 0 "50 $hard" files -o 50
gives 0 "50 50" files -H -o 50
gives 0 "$hard $hard" files -o =
gives 0 "$hard $hard" files -o 999999999
gives 0 "$hard $hard" files -o 18446744073709551615
gives 0 "50 50" files -H -o 60 -o 50
gives 0 "40 50" files -H -o 50 s6-softlimit -o 40
gives 0 "50 50" files -H -o 50 s6-softlimit -o 60
exits 111 s6-softlimit -h -o 5 true
gives 0 "40 50" files -o 40 -h -o 50
exits 111 s6-softlimit -H -o 50 s6-setuidgid nobody s6-softlimit -H -o 60 true

limit() { # limit NAME OPTION...: the soft limit of that name
    name=$1
    shift
    s6-softlimit "$@" sed -n "s/^$name  *\([^ ]*\).*/\1/p" /proc/self/limits
}
gives 0 90000000 limit "Max address space" -a 90000000
gives 0 5 limit "Max core file size" -c 5
gives 0 9000000 limit "Max data size" -d 9000000
gives 0 100000 limit "Max file size" -f 100000
gives 0 4096 limit "Max locked memory" -l 4096
gives 0 7 limit "Max cpu time" -t 7
gives 0 800000 limit "Max stack size" -s 800000
gives 0 0 limit "Max resident set" -r 0
gives 0 70 limit "Max processes" -p 70
gives 0 60000000 limit "Max address space" -m 60000000
gives 0 60000000 limit "Max data size" -m 60000000
gives 0 60000000 limit "Max stack size" -m 60000000
exits 100 s6-softlimit -o x true
exits 100 s6-softlimit -o -1 true
exits 100 s6-softlimit -c 18446744073709551616 true
exits 100 s6-softlimit -o 50
exits 100 s6-softlimit
exits 127 s6-softlimit -o 50 nosuchprogram
