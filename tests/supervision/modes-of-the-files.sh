# What the daemons leave on disk, with its modes, whatever the umask.
umask 077
sleeper scan/one
umask 022
scan scan
eventually is_up scan/one
mode() { stat -c '%F %a' "$1"; }
same "directory 700" "$(mode scan/.s6-svscan)"
same "fifo 600" "$(mode scan/.s6-svscan/control)"
same "regular empty file 600" "$(mode scan/.s6-svscan/lock)"
same "directory 700" "$(mode scan/one/supervise)"
same "directory 3730" "$(mode scan/one/event)"
same "fifo 600" "$(mode scan/one/supervise/control)"
same "regular empty file 644" "$(mode scan/one/supervise/lock)"
same "regular file 644" "$(mode scan/one/supervise/status)"
same "regular empty file 644" "$(mode scan/one/supervise/death_tally)"
kill -9 "$(pid_of scan/one)"
eventually test -s scan/one/supervise/death_tally
same 14 "$(wc -c <scan/one/supervise/death_tally)"
same 8909 "$(od -An -tx1 -j12 scan/one/supervise/death_tally | tr -d ' ')"
