# kill -9 on a supervisor: the scanner makes another, and the neighbours notice nothing. (Whose
# service goes on is for another scenario: s6 starts a second instance.)
sleeper scan/one scan/two
scan scan
eventually is_up scan/one
eventually is_up scan/two
neighbour=$(pid_of scan/two)
old=$(supervisor one)
run=$(pid_of scan/one)
kill -9 "$old"
eventually supervised_anew one "$old"
eventually s6-svok scan/one
eventually is_up scan/one
same "$neighbour" "$(pid_of scan/two)"
kill "$run" || true
