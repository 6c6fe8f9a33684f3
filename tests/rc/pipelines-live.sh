# suite: jinn
# C65, C66, C68: pipelines of longruns that go up and down by themselves, and any name.
. "$tests/sources.sh"
. "$tests/live.sh"
anew
write='w $1 {x}'
mkfifo w.in o.in
longrun "$write" "exec 4<>$PWD/w.in; while read -r line <&4; do echo \"\$line\"; done"
longrun other "exec 4<>$PWD/o.in; while read -r line <&4; do echo \"\$line\"; done"
longrun reader "stat -L -c %i /dev/stdin >>$PWD/inodes; exec cat >>$PWD/lines"
printf '#!/bin/sh\nread -r line\necho "$line" >>%s/finished\n' "$PWD" >S/reader/finish
chmod +x S/reader/finish
for one in "$write" other; do echo reader >"S/$one/producer-for"; done
printf '%s\nother\n' "$write" >S/reader/consumer-for
echo both >S/reader/pipeline-name
initialized -p q-
[ -L SC/q-reader ] || fail "it has no prefix"
changes 0 start both
up "$write" other reader
echo one >w.in
eventually has lines one
echo two >o.in # Two producers have one pipe.
eventually has lines two
s6-svc -wR -r L/servicedirs/reader || s6-svc -wr -r L/servicedirs/reader
echo three >w.in
eventually has lines three
s6-svc -wr -r "L/servicedirs/$write"
echo four >w.in
eventually has lines four
same 1 "$(sort -u inodes | wc -l)"
same 4 "$(wc -l <lines)"
# What is left in the pipe is read by ./finish.
changes 0 stop "$write"
up other reader
# C66
s6-svc -wR -k L/servicedirs/s6rc-fdholder
changes 0 stop reader other
changes 0 start both
up "$write" other reader
echo five >w.in
eventually has lines five
s6-svscanctl -t SC
ended
