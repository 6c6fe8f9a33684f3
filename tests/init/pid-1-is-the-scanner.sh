# A01: process 1 ends up as the scanner of /run/service, reading /dev/null, writing to the log fifo.
basedir </dev/null
stage_2
fifo=$root/run/service/s6-svscan-log/fifo
case $(tr '\0' ' ' <"/proc/$init/cmdline") in *svscan*) ;; *) fail "process 1 is not the scanner" ;; esac
[ "/proc/$init/cwd" -ef "$root/run/service" ] || fail "cwd"
[ "/proc/$init/fd/0" -ef /dev/null ] || fail "stdin"
[ "/proc/$init/fd/1" -ef "$fifo" ] || fail "stdout"
[ "/proc/$init/fd/2" -ef "$fifo" ] || fail "stderr"
exits 0 within s6-svscanctl /run/service
