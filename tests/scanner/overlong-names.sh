# A name near the limit of the file system works or is refused with a warning; never more than that.
long=$(printf '%0251d' 0)
longer=$(printf '%0255d' 0)
sleeper "scan/$long" "scan/$longer" scan/good
scan scan
eventually is_up scan/good
eventually is_up "scan/$long"
first=$(pid_of scan/good)
exits 0 s6-svscanctl -an scan
exits 0 s6-svscanctl scan
same "$first" "$(pid_of scan/good)"
