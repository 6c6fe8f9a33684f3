# A14: TERM does not end the catch-all logger: it stays until nobody can write any more.
basedir <<'RC'
(while [ ! -e /mnt/speak ]; do sleep 0.02; done; echo spoken) &
RC
stage_2
eventually logger_is_back none
before=$(catch_all_logger)
kill -TERM "$before"
: >speak
eventually logged spoken
same "$before" "$(catch_all_logger)"
