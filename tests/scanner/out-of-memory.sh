# suite: jinn
# A scanner that runs out of memory becomes its crash program, the same process; its supervisors
# and their services stay.
sleeper scan/one
mkdir -p scan/.s6-svscan
printf '#!/bin/sh\necho $$ >/mnt/crashed\n' >scan/.s6-svscan/crash
chmod +x scan/.s6-svscan/crash
scan scan
eventually is_up scan/one
(cd scan && seq 60000 | sed 's/.*/&_a_name_as_long_as_names_can_be_and_as_good_for_nothing_as_this/' | xargs mkdir)
exits 0 s6-svscanctl -a scan
eventually test -s crashed
same "$tree" "$(cat crashed)"
exits 0 s6-svok scan/one
