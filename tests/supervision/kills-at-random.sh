# Sixty times kill -9: supervisors, services and loggers die in all
# orders. Afterwards the tree is whole: everything up, nothing twice, nothing left over.
for n in 1 2 3 4 5; do
    service scan/$n <<-'RUN'
		#!/bin/sh
		exec sleep 1000.$1
	RUN
    service scan/$n/log <<-'RUN'
		#!/bin/sh
		exec cat
	RUN
done
scan scan
seed=1
random() { # random N: the next number below N, the same in each run
    seed=$(((seed * 1103515245 + 12345) & 2147483647))
    number=$((seed / 65536 % $1))
}
for round in $(seq 60); do
    set -- $(process '*supervise *') $(process 'sleep 1000*') $(process 'cat ')
    [ $# -gt 0 ] || continue
    random $#
    shift $number
    kill -9 "$1" 2>/dev/null || :
    random 4
    sleep 0.0$number
done
whole() {
    for n in 1 2 3 4 5; do is_up scan/$n && is_up scan/$n/log || return 1; done
}
eventually whole
exits 0 s6-svscanctl scan
same 10 "$(process '*supervise *' | wc -l)"
same "" "$(grep -l '^State:.Z' /proc/[0-9]*/status 2>/dev/null)"
