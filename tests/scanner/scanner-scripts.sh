# .s6-svscan/SIGUSR1 runs on that signal; .s6-svscan/finish is executed at the end by the scanner's
# own process, without arguments, in the scan directory; its exit code is the last word.
sleeper scan/one
mkdir scan/.s6-svscan
printf '#!/bin/sh\necho "usr1 $# $(pwd)" >/mnt/usr1\n' >scan/.s6-svscan/SIGUSR1
printf '#!/bin/sh\necho "$$ $# $(pwd)" >/mnt/finished\nexit 7\n' >scan/.s6-svscan/finish
chmod +x scan/.s6-svscan/*
scan scan
eventually is_up scan/one
kill -s USR1 "$tree"
eventually has usr1 "usr1 0 /mnt/scan"
exits 0 s6-svscanctl -t scan
ended
same 7 "$code"
same "$tree 0 /mnt/scan" "$(cat finished)"
