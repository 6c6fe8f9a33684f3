# suite: jinn
# A64: hpr -f stops the machine at once: no script runs, nobody is told.
. "$tests/machine.sh"
machine </dev/null
script $home/base/scripts/rc.shutdown <<'RUN'
: >/ran
RUN
for pair in -rf:129 -hf:130 -pfn:130; do
    powered
    : >$home/var/log/wtmp
    within /bin/jinn hpr "${pair%:*}" || : # It may die with the machine.
    ends "${pair#*:}"
    same 0 "$(stat -c %s $home/var/log/wtmp)"
done
not test -e $home/ran || fail "rc.shutdown ran"
