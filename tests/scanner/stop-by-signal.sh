# TERM and QUIT to the scanner bring everything down; the exit code is 0.
for signal in TERM QUIT; do
    rm -rf scan
    sleeper scan/one scan/two
    service scan/two/log <<-RUN
		#!/bin/sh
		exec cat
	RUN
    scan scan
    eventually is_up scan/one
    eventually is_up scan/two/log
    service_pid=$(pid_of scan/one)
    kill -s "$signal" "$tree"
    ended
    same 0 "$code"
    not alive "$service_pid" || fail "$signal left the service"
    for stopped in scan/one scan/two scan/two/log; do exits 1 s6-svok $stopped; done
done
