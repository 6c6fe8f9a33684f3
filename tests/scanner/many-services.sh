# Two hundred services, a quarter of them with a logger: all come up, all supervisors come back
# from a kill -9 with one instance each, half of them are pruned, the rest stops in order.
every() { # every COMMAND...: true of each service that is to be there, and of each logger
    for one in $there; do "$@" "scan/$one" || return 1; done
}
matching() { grep -lsaP "$1" /proc/[0-9]*/cmdline | tr -dc '0-9\n' | sort; }
supervisors() { matching 'supervise[\0 ]s\d'; }
supervisor_count() { [ "$(supervisors | wc -l)" = "$1" ]; }
mkdir scan
for i in $(seq 200); do
    sleeper "scan/s$i"
    case $i in *[48]) printf '#!/bin/sh\nexec cat >/dev/null\n' | service "scan/s$i/log" ;; esac
done
there=$(cd scan && ls -d s* s*/log)
scan scan
eventually every is_up
supervisor_count 240 || fail "$(supervisors | wc -l) supervisors for 240 directories"
before=$(supervisors)
kill -9 $before
anew() { [ "$(supervisors | comm -12 - before | wc -l)" = 0 ] && supervisor_count 240; }
echo "$before" >before
eventually anew
eventually every s6-svok
# The first instances outlived their supervisors, and hold the pipes of the pairs.
kill $(matching '^sleep[\0 ]1000')
for i in $(seq 100); do mv "scan/s$i" "scan/.s$i"; done
exits 0 s6-svscanctl -an scan
eventually supervisor_count 120
exits 0 s6-svscanctl -t scan
ended
same 0 "$code"
supervisor_count 0
