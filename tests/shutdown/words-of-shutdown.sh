# suite: jinn
# A55: shutdown refuses what is no time, and -P and -H without -h, before anything is done; -k shuts
# nothing down.
. "$tests/stop.sh"
container </dev/null
up
for words in "-h 25:00" "-h 24:00" "-h 1:5" "-h 1:555" "-h 10:60" "-h abc" "-h +" "-h -1" "-h +1x" "-h" \
    "-r" "-P now" "-H now" "-P -r now" "-H -p now" "-P -k now" "-h -t x now" "-x now"; do
    exits 100 within /mnt/base/bin/shutdown $words
done
exits 0 within /mnt/base/bin/shutdown -k now
exits 0 within /mnt/base/bin/shutdown -h -k now beware
sleep 0.5
lives || fail "-k shut it down"
not test -e "$root$daemon/shutdown" || fail "something was ordered"
exits 0 within /mnt/base/bin/shutdown -k -h -P -f -F -t 9999 now
has err 'at most 300' || fail "no warning"
ends 130
