# Who may, in which environment; as directories and as a file.
make_rules() { # make_rules KEY allow|deny
    mkdir -p "rules/$1"
    : >"rules/$1/$2"
}
make_rules uid/0 allow
make_rules uid/7 deny
make_rules gid/5 allow
make_rules ip4/10.0.0.0_8 allow
mkdir rules/uid/0/env
echo 'bar  ' >rules/uid/0/env/FOO
: >rules/uid/0/env/GONE
echo >rules/uid/0/env/EMPTY
cat >asked <<'EOF'
#!/bin/sh
echo "$IPCLOCALPATH $FOO <${GONE-none}> <${EMPTY-none}> ${PROTO-none}"
EOF
chmod +x asked
s6-accessrules-cdb-from-fs rules.cdb rules
same 600 "$(stat -c %a rules.cdb)"
s6-accessrules-fs-from-cdb again rules.cdb
same "$(cd rules && find . | sort)" "$(cd again && find . | sort)"
same bar "$(cat again/uid/0/env/FOO)"
# Who may not read the compiled rules may not read these.
same '' "$(find again -perm /077)"
chmod 644 rules.cdb
s6-accessrules-fs-from-cdb readable rules.cdb
same '' "$(find readable -type d ! -perm 755 -o -type f ! -perm 644)"
chmod 600 rules.cdb
[ ! -s again/uid/0/env/GONE ] || fail "GONE is set"
same '' "$(cat again/uid/0/env/EMPTY)"
exits 111 s6-accessrules-fs-from-cdb again rules.cdb
exits 111 s6-accessrules-fs-from-cdb other missing.cdb
exits 111 s6-accessrules-cdb-from-fs rules.cdb missing
export PROTO=IPC IPCREMOTEEGID=0 GONE=here
access() { # access UID [OPTION...]
    uid=$1
    shift
    env IPCREMOTEEUID="$uid" s6-ipcserver-access -l here "$@" ./asked
}
for rules in '-i rules' '-i again' '-x rules.cdb'; do
    gives 0 'here bar <none> <> IPC' access 0 $rules
    gives 0 ' bar <none> <> none' access 0 -E $rules
    exits 1 access 7 $rules
    exits 1 access 9 $rules
    IPCREMOTEEGID=5
    exits 1 access 7 $rules
    gives 0 'here  <here> <none> IPC' access 9 $rules
    IPCREMOTEEGID=0
done
exits 1 access 9 -v2 -i rules
has err 'info: deny pid ' || fail "$(cat err)"
exits 0 access 0 -v2 -i rules
has err 'info: allow pid ' || fail "$(cat err)"
make_rules uid/self deny
exits 1 access 0 -i rules
make_rules uid/default allow
exits 0 access 9 -i rules
gives 0 'here  <here> <none> IPC' access 9
printf 'echo script' >rules/uid/default/exec
if command -v execlineb >/dev/null || PATH=$PATH:/usr/lib/execline/bin; then
    gives 0 script access 9 -i rules
fi
# A zero byte stays one, there and back; what would be read as less is refused, and nothing stays.
mkdir -p zero/uid/1/env
: >zero/uid/1/allow
printf 'a\0b\n' >zero/uid/1/env/Z
s6-accessrules-cdb-from-fs zero.cdb zero
s6-accessrules-fs-from-cdb zero-again zero.cdb
cmp zero/uid/1/env/Z zero-again/uid/1/env/Z || fail "the variable is another"
s6-accessrules-cdb-from-fs zero-again.cdb zero-again
cmp zero.cdb zero-again.cdb || fail "the rules are others"
# Rules of a kind that lead nowhere may have been denials.
mkdir -p lost/gid/0
: >lost/gid/0/allow
ln -s nowhere lost/uid
exits 111 access 0 -i lost
exits 111 s6-accessrules-cdb-from-fs lost.cdb lost
not test -e lost.cdb || fail "rules were written without those that were lost"
# A variable that cannot be read is not just missing: the rule may have meant a limit.
mkdir -p broken/uid/0/env broken/uid/default
: >broken/uid/0/allow
: >broken/uid/default/allow
ln -s nowhere broken/uid/0/env/IPCCONNMAX
exits 111 access 0 -i broken
exits 111 s6-accessrules-cdb-from-fs broken.cdb broken
not test -e broken.cdb || fail "half of the rules were written"
exits 100 env IPCREMOTEEUID=x s6-ipcserver-access true
exits 100 env -u PROTO IPCREMOTEEUID=0 s6-ipcserver-access true
exits 111 access 0 -x missing.cdb
[ ! -x /usr/bin/s6-accessrules-cdb-from-fs ] || {
    rm -r again
    /usr/bin/s6-accessrules-fs-from-cdb again rules.cdb
    same bar "$(cat again/uid/0/env/FOO)"
    /usr/bin/s6-accessrules-cdb-from-fs theirs.cdb again
    gives 0 'here bar <none> <> IPC' access 0 -x theirs.cdb
    exits 1 access 7 -x theirs.cdb
}
