# suite: jinn
# What is compiled of a pipeline works under a plain scanner: the holder makes the pipes before it
# is ready, both ends get theirs, and a restart of either loses no line. Any name will do.
. "$tests/sources.sh"
anew
write='$1 "two words" {x}'
read='it'\''s $@ \ read'
longrun "$write" 'while cat orders; do echo >>/mnt/taken; done'
longrun "$read" 'exec cat >>/mnt/lines'
echo "$read" >"S/$write/producer-for"
echo "$write" >"S/$read/consumer-for"
printf '#!/bin/sh\necho "$# $1" >/mnt/ended\n' >"S/$read/finish"
compiled
cp -a DB/servicedirs tree
mkfifo "tree/$write/orders"
touch "tree/$write/down" "tree/$read/down"
scan tree
eventually is_ready tree/s6rc-fdholder
for name in "$write" "$read"; do eventually s6-svok "tree/$name"; done
same "$(printf 'pipe:s6rc-r-%s\npipe:s6rc-w-%s' "$read" "$read")" \
    "$(s6-fdholder-list tree/s6rc-fdholder/s | sort)"
s6-svc -uwu "tree/$write"
echo one >"tree/$write/orders" # Nobody reads yet: it waits in the pipe.
s6-svc -uwu "tree/$read"
eventually has lines one
s6-svc -wD -d "tree/$read"
same '4 256' "$(cat ended)" # What a supervisor tells ./finish comes through.
echo two >"tree/$write/orders"
eventually sh -c '[ "$(wc -l <taken)" = 2 ]'
s6-svc -wR -r "tree/$write"
echo three >"tree/$write/orders"
s6-svc -uwu "tree/$read"
eventually has lines three
same 'one two three' "$(xargs <lines)"
# The sockets are for root and whoever the tree belongs to.
eventually test -S tree/s6rc-oneshot-runner/s
same 777 "$(stat -c %a tree/s6rc-oneshot-runner/s)"
s6-svscanctl -t tree
ended
