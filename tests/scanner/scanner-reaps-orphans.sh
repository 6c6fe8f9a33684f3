# As first process of a namespace the scanner reaps what others leave behind.
service scan/one <<'RUN'
#!/bin/sh
i=0
while [ $i -lt 20 ]; do i=$((i + 1)); (sh -c 'sleep 0.01; echo >>/mnt/ends' &); done
while [ "$(wc -l 2>/dev/null </mnt/ends || echo 0)" -lt 20 ]; do sleep 0.01; done
: >/mnt/done
exec sleep 1000
RUN
unshare -pf --kill-child --mount-proc s6-svscan scan >tree.log 2>&1 &
eventually test -e done
zombies() { grep -l '^State:.Z' /proc/[0-9]*/status 2>/dev/null | wc -l; }
clean() { [ "$(zombies)" = 0 ]; }
eventually clean
