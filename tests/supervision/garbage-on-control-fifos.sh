# Bytes that mean nothing change nothing, for scanner and supervisor alike. (The letters that do
# mean something are left out.)
sleeper scan/one
scan scan
eventually is_up scan/one
first=$(pid_of scan/one)
printf '\001\377\200 ?#~WXYZ\n' >scan/.s6-svscan/control
printf '\001\377\200 ?#~WVYZ\n' >scan/one/supervise/control
head -c 20000 /dev/zero >scan/.s6-svscan/control
head -c 20000 /dev/zero >scan/one/supervise/control
exits 0 s6-svc -h scan/one
eventually restarted scan/one "$first"
exits 0 s6-svscanctl -t scan
ended
same 0 "$code"
