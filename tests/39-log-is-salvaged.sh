# log: whatever a crash leaves is found again, and nothing takes another's name.
# suite: jinn
mkdir logs
printf 'newer\n' >logs/current
printf 'older\n' >logs/previous
chmod 744 logs/previous
s6-log ./logs </dev/null
set -- logs/@*.u
same 2 $#
same "older newer" "$(echo $(cat "$@"))"
rm logs/@*
printf 'raw\n' >logs/previous
printf 'cooked\n' >logs/processed
chmod 744 logs/processed
chmod 644 logs/current
s6-log ./logs </dev/null
same cooked "$(cat logs/@*.s)"
[ ! -e logs/previous ] || fail "previous is still there"
rm logs/@*
# A dead s6-log can leave an archive under both its names.
printf 'twice\n' >logs/previous
ln logs/previous logs/@4000000000000000000000aa.s
chmod 644 logs/current
s6-log ./logs </dev/null
same "@4000000000000000000000aa.s" "$(ls logs | grep @)"
