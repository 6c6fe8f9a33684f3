# suite: jinn
# chart tells who was waited for, and deps who needs whom; neither needs any rights, and that times
# cannot be written is no failure.
. "$tests/sources.sh"
anew
mkdir scan
longrun db 'exec sleep 1000'
oneshot slow 's6-sleep 1'
oneshot 'a<b&"c' 's6-true'
oneshot bad 's6-false'
longrun web 'exec sleep 1000'
printf 'slow\ndb\na<b&"c\n' >S/web/dependencies
bundle default web
scan scan
export JINN_SCANDIR=/mnt/scan JINN_LIVE=/mnt/L
exits 111 jinn chart
exits 111 jinn deps web
exits 0 jinn apply S
exits 0 jinn chart
same '* s6rc-oneshot-runner - * slow s6rc-oneshot-runner * web slow' \
    "$(grep '^\*' out | awk '{ print $1, $2, $5 }' | xargs)"
grep -q '^critical path: s6rc-oneshot-runner [0-9]*ms, slow [0-9]*ms, web [0-9]*ms$' out ||
    fail "$(cat out)"
same 5 "$(grep -c = out)"

# A picture is whole XML, whatever names are.
exits 0 jinn chart --svg
has out 'a&lt;b&amp;&quot;c' || fail "$(cat out)"
if command -v xmllint >/dev/null; then xmllint --noout out || fail 'no XML'; fi
same 1 "$(grep -c '<svg ' out)"

# The last change, and the first one; what failed is told.
exits 1 jinn start bad
exits 0 jinn chart
has out failed || fail "$(cat out)"
not has out web || fail "$(cat out)"
exits 0 jinn chart --first
has out web || fail "$(cat out)"

# An update keeps the times. What is in that file is no matter of life and death.
longrun more 'exec sleep 1000'
touch S/default/contents.d/more
exits 0 jinn apply
exits 0 jinn chart -f
has out slow || fail "$(cat out)"
printf 'C 1 2\nnonsense\ns\n\ns 99999999999999999999 x\ns 5 web\nS 4' >L/times
exits 0 jinn chart
has out web || fail "$(cat out)"
: >L/times
exits 1 jinn chart
has err 'nothing is known of services that went up in /mnt/L' || fail "$(cat err)"
rm L/times
mkdir L/times
exits 0 jinn restart db
same '' "$(cat err)"
exits 1 jinn chart
rmdir L/times

# Who needs whom.
gives 0 'db: up
  needs: nothing
  needed by:
    up              web' jinn deps db
exits 0 jinn deps default
has out 'web: up' && has out 'more: up' || fail "$(cat out)"
exits 0 jinn deps --json db
same '[
  {"name": "db", "state": "up", "needs": [], "neededBy": [{"name": "web", "state": "up", "direct": true}]}
]' "$(cat out)"
exits 1 jinn start bad
gives 0 'bad: failed
  needs: nothing
  needed by: nothing' jinn deps -l /mnt/L bad
exits 1 jinn deps nosuch
exits 100 jinn deps
exits 100 jinn chart web
exits 111 jinn chart -l /mnt/nowhere
s6-svscanctl -t scan
ended
