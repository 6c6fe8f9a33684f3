# suite: jinn
# Rights are made of /etc/passwd and /etc/group: what cannot be read there gives nobody any, in one
# line and 111. Who has no line is unknown, and so is everybody where there is no file.
. "$tests/rights.sh"
users
rights() { # rights PROGRAM...: the ids and groups of what is run
    "$@" sh -c 'groups=$(sed -n "s/^Groups:\t//p" /proc/self/status); echo $(id -u) $(id -g) $groups'
}
refused() { # refused CODE REASON COMMAND...: nothing runs, and one line says why
    wanted=$2
    code=$1
    shift 2
    exits "$code" "$@" sh -c 'echo "I run: $(id)"'
    same "" "$(cat out)"
    same 1 "$(wc -l <err)"
    has err "$wanted" || fail "another reason: $(cat err)"
}
gives 0 "2001 2001 2001 2003" rights s6-setuidgid alice
gives 0 "2001 2001 2001 2003" rights s6-envuidgid alice s6-applyuidgid -U

for file in passwd group; do
    for how in directory loop closed long; do
        case $how in
        directory) reason='is a directory' ;;
        loop) reason='too many' ;;
        closed) reason='input/output error' ;;
        long) reason='too long' ;;
        esac
        broken_etc $how $file
        refused 111 "$reason" s6-setuidgid alice
        refused 111 "$reason" s6-envuidgid alice
        refused 111 "$reason" s6-envuidgid -D 5:6:7 alice
        broken_etc whole $file
    done
done
for how in directory loop closed; do
    broken_etc $how group
    refused 111 alice s6-envuidgid -B alice:crew
    refused 111 crew s6-envuidgid -g crew
    : >mine
    exits 111 jinn chown alice:crew mine
    mkdir -p "sv/supervise" sv/event
    exits 111 s6-svperms -g crew sv
    broken_etc whole group
done
for how in missing damaged; do
    broken_etc $how passwd
    refused 1 alice s6-setuidgid alice
    refused 1 alice s6-envuidgid alice
    broken_etc whole passwd
    broken_etc $how group
    gives 0 "2001 2001 2001" rights s6-setuidgid alice
    gives 0 "2001 2001 2001" rights s6-envuidgid alice s6-applyuidgid -U
    broken_etc whole group
done
# No number is no zero, and none wraps to it.
for line in alice:x:::a:/:/bin/sh alice:x::2001:a:/:/bin/sh alice:x:2001::a:/:/bin/sh \
    alice:x:4294967296:4294967296:a:/:/bin/sh alice:x:4294967295:2001:a:/:/bin/sh alice:x:2001:2; do
    echo "$line" >/etc/passwd
    refused 111 'invalid argument' s6-setuidgid alice
    refused 111 'invalid argument' s6-envuidgid alice
done
broken_etc whole passwd
for line in crew:x::alice crew:x:4294967296:alice crew:x:-1:alice crew:x:2003:x:alice; do
    echo "$line" >/etc/group
    refused 111 'invalid argument' s6-setuidgid alice
done
broken_etc whole group

# Where the groups cannot be set, nothing else is: in a namespace that may not.
refused 111 'operation not permitted' as_user $alice unshare -Ur "$(command -v s6-setuidgid)" root
refused 111 'operation not permitted' as_user $alice unshare -Ur "$(command -v s6-applyuidgid)" -G 0
refused 111 'operation not permitted' as_user $alice s6-setuidgid mallory
refused 111 'operation not permitted' as_user $alice s6-applyuidgid -u $mallory
refused 111 'invalid argument' unshare -Ur "$(command -v s6-applyuidgid)" -u $mallory
