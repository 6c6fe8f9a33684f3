# The wire formats are s6's: each suite's clients command and read the other suite's daemons.
[ -x "$suites/$(other_suite "$suite")/s6-svc" ] || skip "the other suite is not here"
sleeper scan/one scan/two
scan scan $([ "$suite" = s6 ] || dialect)
eventually is_up scan/one
exits 0 other s6-svok scan/one
first=$(pid_of scan/one)
same "$first" "$(other s6-svstat -p scan/one)"
same "$(s6-svstat -o wantedup,exitcode,signal,updownsince scan/one)" \
    "$(other s6-svstat -o wantedup,exitcode,signal,updownsince scan/one)"
exits 0 other s6-svc -t scan/one
eventually restarted scan/one "$first"
exits 0 other s6-svc -d scan/one
eventually is_down scan/one
! [ -x "$suites/s6/s6-svwait" ] || exits 0 "$suites/s6/s6-svwait" -D -t 600000 scan/one
rm -r scan/two/run
exits 0 other s6-svscanctl -t scan
ended
same 0 "$code"
exits 1 other s6-svok scan/one
