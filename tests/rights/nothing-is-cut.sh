# What is too long for somebody is refused with the name of the limit, or is taken whole.
. "$tests/rights.sh"

head -c 70000 /dev/zero | tr '\0' '#' >long
mkdir skel
for script in rc.init rc.shutdown rc.shutdown.final runlevel; do
    { printf '#!/bin/sh\n'; cat long; printf '\nexit 3\n'; } >skel/$script
done
gives 0 '' jinn init-maker -f "$PWD/skel" "$PWD/base"
cmp skel/rc.init base/scripts/rc.init
cmp skel/rc.shutdown.final base/scripts/rc.shutdown.final

mkdir vars
head -c 5000 long >vars/LONG
exits 111 jinn envdir vars true
has err 'vars/LONG is longer than 4095 bytes (see -L)' || fail "$(cat err)"
gives 0 5000 jinn envdir -L vars sh -c 'echo ${#LONG}'
{ echo short; cat long; } >vars/LONG
gives 0 short jinn envdir vars sh -c 'echo $LONG'
exits 111 jinn envdir -f vars true
head -c 131073 /dev/zero | tr '\0' x >vars/LONG
exits 111 jinn envdir -L vars true
has err 'longer than 131072 bytes' || fail "$(cat err)"

{ head -c 2097152 /dev/zero | tr '\0' '\n'; echo 'A=b'; } >file
exits 111 jinn envfile file true
has err 'file is longer than 2097152 bytes' || fail "$(cat err)"
exits 111 sh -c 'jinn envfile - true <file'

# A setting that is too long is told of, and counts as absent.
sleeper scan/service
tr '#' 1 <long | tee scan/service/max-death-tally >scan/service/timeout-kill
scan scan
eventually is_up scan/service
s6-svscanctl -t scan
ended
has tree.log 'invalid timeout-kill' || fail 'nothing is said of it'
has tree.log 'invalid max-death-tally' || fail 'nothing is said of it'
