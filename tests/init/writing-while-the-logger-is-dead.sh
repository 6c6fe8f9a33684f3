# A13, H2: who writes while the logger is dead is hit by PIPE; process 1 and the supervisors are not.
basedir </dev/null
early writer <<'RUN'
#!/bin/sh
while [ ! -e /mnt/go ]; do sleep 0.02; done
(echo words) 2>/dev/null
echo $? >/mnt/status
exec sleep 1000
RUN
stage_2
eventually is_up "$root/run/service/writer"
mine=$(supervisor writer)
exits 0 within s6-svc -dk /run/service/s6-svscan-log
no_logger() { [ -z "$(catch_all_logger)" ]; }
eventually no_logger
: >go
eventually test -s status
same 141 "$(cat status)"
exits 0 within s6-svscanctl -a /run/service
exits 0 within s6-svc -u /run/service/s6-svscan-log
eventually logger_is_back none
same "$mine" "$(supervisor writer)"
