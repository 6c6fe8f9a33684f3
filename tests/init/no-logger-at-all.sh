# suite: jinn
# The fallback: when the catch-all logger cannot start, the other services are not held for ever.
basedir </dev/null
printf '#!/bin/sh\nexit 1\n' >base/run-image/service/s6-svscan-log/run
early one <<'RUN'
#!/bin/sh
: >/mnt/one
exec sleep 1000
RUN
boot
eventually test -e one
[ ! -e stage-2 ] || fail "stage 2 did not wait"
