# A service killed by a signal is up again a second later, and svstat tells how it died.
sleeper scan/one
scan scan
eventually is_up scan/one
first=$(pid_of scan/one)
kill -9 "$first"
eventually is_down scan/one
same "SIGKILL 9 -1" "$(s6-svstat -o signal,signum,exitcode scan/one)"
eventually restarted scan/one "$first"
