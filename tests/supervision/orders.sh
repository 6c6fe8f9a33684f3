# svc: down stays down, once runs once, pause and continue are seen, -x ends the supervisor.
sleeper scan/one
scan scan
paused() { [ "$(s6-svstat -o paused scan/one)" = "$1" ]; }
wanted() { [ "$(s6-svstat -o wantedup scan/one)" = "$1" ]; }
eventually is_up scan/one
exits 0 s6-svc -p scan/one && eventually paused true
exits 0 s6-svc -c scan/one && eventually paused false
exits 0 s6-svc -d scan/one && eventually is_down scan/one
told() { s6-svstat scan/one | sed 's/[0-9][0-9]* seconds/N seconds/g'; }
settled() { [ "$(told)" = "down (signal SIGTERM) N seconds, normally up, ready N seconds" ]; }
eventually settled
exits 0 s6-svc -o scan/one && eventually is_up scan/one && eventually wanted false
exits 0 s6-svc -t scan/one && eventually is_down scan/one
exits 0 s6-svc -u scan/one && eventually is_up scan/one
old=$(supervisor one)
exits 0 s6-svc -dx scan/one
eventually supervised_anew one "$old"
