# suite: jinn
# C33 to C38: what a live directory tells, without its lock.
. "$tests/sources.sh"
anew
oneshot o true
longrun A 'exec sleep 1000'
longrun B 'exec sleep 1000'
bundle bun A o
echo B >S/A/dependencies
compiled
mkdir SC
scan SC
exits 0 s6-rc-init -c /mnt/DB -l /mnt/L /mnt/SC
rc() {
    s6-rc -l L "$@"
}
lines() { # lines WORD...: one a line
    printf '%s\n' "$@"
}
state() { # state OCTAL...: of the runner, the keeper of pipes, A, B, o; in one step, as ever
    printf '%b' "$@" >L/state.test
    mv L/state.test L/state
}
# C33
gives 0 '' rc list
gives 0 "$(lines A o)" rc list A bun
gives 0 "$(lines s6rc-oneshot-runner s6rc-fdholder B)" rc -d list bun
gives 0 "$(lines A B o)" rc -de list
gives 0 "$(lines s6rc-oneshot-runner s6rc-fdholder A B)" rc -D list o
gives 3 '' rc list nope
has err 'there is no service nope'
gives 3 '' rc list -a
has err 'options come before the command'
# What is about changes is no concern of theirs.
gives 0 A s6-rc -l L --no-lock -v 2 -n 5 -t 5 -p -d -u list A
gives 100 '' s6-rc -l L -v much list A
state '\1' '\0' '\3' '\1' '\2'
gives 0 "$(lines s6rc-oneshot-runner A B)" rc -a list
gives 0 "$(lines A B)" s6-rc --livedir=L --add --without-essentials list
gives 0 "$(lines s6rc-fdholder o)" rc -da list
gives 0 "$(lines A B o)" rc -aeE -e list o
# C34
gives 0 "$(lines A B)" rc listall A
gives 0 "$(lines s6rc-oneshot-runner o)" rc listall o
gives 0 o rc -e listall o
gives 0 "$(lines A B)" rc -d listall B
gives 0 A s6-rc -l L --down listall A
# C38: what was asked for, and what was pulled in. No lock is in the way, nor is one left.
gives 0 "$(lines s6rc-oneshot-runner/up/pulled s6rc-fdholder/down/- A/up/asked B/up/pulled \
    o/down/asked)" rc -c list
gives 0 "$(lines A/up/asked B/up/pulled o/down/asked)" rc -cbe list
gives 0 A/up/asked rc --clean list A
mkfifo hold
perl -MFcntl -e 'open F, "+<", "L/lock" or die;
    $whole = pack("ssx![q]qqi", F_WRLCK, 0, 0, 0, 0);
    fcntl(F, F_SETLK, $whole) or die; $| = 1; print "locked\n";
    <STDIN>' <hold >held 2>&1 &
holder=$!
exec 7>hold
eventually has held locked
gives 0 A rc list A
gives 0 "$(lines A B)" rc listall A
exits 111 s6-rc-format-upgrade -l L /mnt/DB
has err 'unable to lock L/lock: device or resource busy'
exec 7>&-
wait "$holder"
# C36
state '\0' '\0' '\0' '\0' '\0'
gives 0 '' rc diff
s6-svc -uwu L/servicedirs/A
gives 1 +A rc diff
gives 0 '' rc diff B o
state '\0' '\0' '\1' '\1' '\1'
gives 1 -B rc diff
s6-svc -dwD L/servicedirs/A
gives 1 "$(lines -A -B)" rc diff
mv L/servicedirs/B/supervise/status status
gives 111 '' rc diff
gives 1 -A rc diff A
mv status L/servicedirs/B/supervise/status
# C35
exits 111 s6-rc -l nowhere list
has err 'unable to find nowhere: no such file'
exits 111 s6-rc list
has err 'unable to find /run/s6-rc'
gives 100 '' rc lisst
has err 'did you mean list'
gives 100 '' rc
gives 100 '' rc -t x list
gives 100 '' rc --bogus list
gives 100 '' rc -c diff
gives 100 '' rc help me
state '\0' '\0' '\0'
gives 4 '' rc list
has err 'invalid state /mnt/L:s6-rc-init:'
state '\0' '\0' '\0' '\0' '\0' '\0'
gives 4 '' rc -a list
state '\0' '\0' '\7' '\0' '\0'
gives 4 '' rc diff
state '\0' '\0' '\0' '\0' '\0'
mv L/compiled compiled
ln -s /mnt/S L/compiled
gives 111 '' rc list
mv -T compiled L/compiled
# Help needs nothing, and lists everything.
gives 0 "$(rc help)" s6-rc help
same 's6-rc' "$(rc help | sed -n '1s/ help//p' | sed 's/^/s6-/')"
for word in list listall diff change start stop reload; do
    s6-rc help | grep -q " $word" || fail "no $word in help"
done
# C37: others may list, for what is there can be read by all.
if is_root && command -v setpriv >/dev/null; then
    chmod 755 /mnt
    nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
    gives 0 "$(lines A o)" nobody s6-rc -l L list bun
    gives 111 '' nobody s6-rc-format-upgrade -l L /mnt/DB
fi
# While states are replaced, readers see one or the other.
(while [ ! -e enough ]; do
    state '\1' '\1' '\1' '\1' '\1'
    state '\0' '\0' '\0' '\0' '\0'
done) &
writer=$!
for i in $(seq 100); do
    exits 0 s6-rc -l L -a list
    case $(wc -l <out) in 0 | 5) ;; *) fail "half a state: $(cat out)" ;; esac
done
touch enough
wait "$writer"
s6-svscanctl -t SC
ended
