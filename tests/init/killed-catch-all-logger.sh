# A12: kill -9 on the catch-all logger, then on its supervisor: it comes back, and process 1 and the
# others live on.
basedir </dev/null
early one <<'RUN'
#!/bin/sh
while [ ! -e /mnt/speak ]; do sleep 0.02; done
echo spoken
exec sleep 1000
RUN
stage_2
eventually within s6-svok /run/service/one
before=$(catch_all_logger)
kill -9 "$before"
eventually logger_is_back "$before"
: >speak
eventually logged spoken
before=$(supervisor s6-svscan-log)
logger=$(catch_all_logger)
kill -9 "$before" "$logger"
eventually supervised_anew s6-svscan-log "$before"
eventually logger_is_back "$logger"
exits 0 within s6-svscanctl /run/service
