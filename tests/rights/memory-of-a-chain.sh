# suite: jinn
# Who has become another user is executed anew: what the chain had in memory before (variables that
# were taken out, captured output, files read) is not there for that user to read.
. "$tests/rights.sh"
users
cat >shows <<'EOS'
#!/bin/sh
echo swordfish-of-a-file
EOS
chmod +x shows
mkdir -m 700 env
echo swordfish-of-envdir >env/PASSWORD

# hidden SECRET COMMAND...: runs it as a chain that ends in a `foreground` of ours as alice, whose
# memory she may look at but which has no such secret.
hidden() {
    secret=$1
    shift
    hides "$secret" "$@" foreground ' sleep' ' 1000' '' true
}
hides() { # hides SECRET COMMAND...: the same of a whole command
    secret=$1
    shift
    "$@" &
    eventually sleeps
    sleeper=$(process 'sleep 1000 ')
    who=$(sed -n 's/^PPid:\t//p' "/proc/$sleeper/status")
    same foreground "$(tr "\0 " "\n\n" <"/proc/$who/cmdline" | sed 1q)"
    same 2001 "$(sed -n 's/^Uid:\t\([0-9]*\).*/\1/p' "/proc/$who/status")"
    not sees $alice "$who" "$secret" || fail "alice reads $secret after: $*"
    not sees $mallory "$who" "$secret" || fail "mallory reads $secret after: $*"
    may_look $alice "$who" || fail "alice may not debug her own program after: $*"
    not may_look $mallory "$who" || fail "mallory may look at a program of alice"
    kill "$sleeper" "$who"
    wait
    eventually not sleeps
}
sleeps() { [ -n "$(process 'sleep 1000 ')" ]; }

drop() { # drop SECRET COMMAND...: each way to become alice after that
    hidden "$@" s6-setuidgid alice
    hidden "$@" s6-setuidgid $alice:$alice
    hidden "$@" s6-applyuidgid -u $alice -g $alice -G ''
    hidden "$@" s6-envuidgid alice s6-applyuidgid -U -z
}
export DB_PASSWORD=swordfish-of-environment
# It is seen where it was left: the look is not blind.
sh -c 'exec s6-setuidgid alice foreground " sleep" " 1000" "" true' &
eventually sleeps
who=$(sed -n 's/^PPid:\t//p' "/proc/$(process 'sleep 1000 ')/status")
sees $alice "$who" swordfish-of-environment || fail "alice does not see what is hers"
kill "$(process 'sleep 1000 ')" "$who"
wait
eventually not sleeps
drop swordfish-of-environment unexport DB_PASSWORD
drop swordfish-of-environment emptyenv -p
drop swordfish-of-a-file backtick X ' ./shows' '' unexport X
drop swordfish-of-envdir s6-envdir env unexport PASSWORD
# The same from a program that no PATH has, which our own file carries.
PATH=$system:/mnt/one hidden swordfish-of-environment \
    /mnt/.target/jinn unexport DB_PASSWORD setuidgid alice
# A script that lies where nothing may be executed is interpreted by our own file: by a new image.
mkdir noexec
mount -t tmpfs -o noexec,mode=755 tmpfs noexec
printf '#!%s -P\nforeground { sleep 1000 } true\n' "$(command -v execlineb)" >noexec/script
chmod 755 noexec/script
hides swordfish-of-environment unexport DB_PASSWORD s6-setuidgid alice noexec/script
hides swordfish-of-a-file backtick X ' ./shows' '' unexport X \
    s6-applyuidgid -u $alice -g $alice -G '' noexec/script

# A server that became another user holds no more than its program, and so do its children.
mkfifo ready
unexport DB_PASSWORD s6-ipcserver -1 -a 777 -u $alice -g $alice -G '' sock \
    foreground ' sleep' ' 1000' '' true >ready &
read -r line <ready
s6-ipcclient sock sleep 2000 &
client=$!
eventually sleeps
sleeper=$(process 'sleep 1000 ')
child=$(sed -n 's/^PPid:\t//p' "/proc/$sleeper/status")
server=$(sed -n 's/^PPid:\t//p' "/proc/$child/status")
for who in $server $child; do
    same 2001 "$(sed -n 's/^Uid:\t\([0-9]*\).*/\1/p' "/proc/$who/status")"
    may_look $alice "$who" || fail "alice may not look at her own $who"
    not sees $alice "$who" swordfish-of-environment || fail "alice reads the password in $who"
    not may_look $mallory "$who" || fail "mallory may look at $who"
done
kill "$client" "$sleeper" "$child" "$server" 2>/dev/null || : # One's end may be another's.
wait
