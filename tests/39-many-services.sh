# Two hundred services come up, with loggers, and go down again.
for n in $(seq 100); do
    service scan/$n <<-RUN
		#!/bin/sh
		echo "here is $n"
		exec sleep 1000
	RUN
    service scan/$n/log <<-RUN
		#!/bin/sh
		exec s6-log /mnt/log-$n
	RUN
done
scan scan -c 500
heard() { [ "$(cat log-*/current 2>/dev/null | wc -l)" = 100 ]; }
eventually heard
same 200 "$(process '*supervise *' | wc -l)"
exits 0 s6-svscanctl -t scan
ended
same 0 "$code"
same "" "$(process '*supervise *')"
