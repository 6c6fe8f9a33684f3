# suite: jinn
# overlay-suexec, as process 1: a block with variables that tell who this is, then the init.
is_root || skip "it becomes other users"
as() { # as UID COMMAND...: as process 1 of a namespace of its own
    user=$1
    shift
    unshare -pf --mount-proc setpriv --reuid "$user" --regid "$user" --clear-groups "$@"
}
id=$(id -u nobody)
print=' echo $$ $UID:$GID $EUID:$EGID $USER $EUSER ${GIDLIST-none}'
export GIDLIST=1,2
gives 0 "2 0:0 0:0 root root none
1 root" as 0 s6-overlay-suexec ' sh' ' -c' "$print" '' sh -c 'echo $$ $GROUP'
gives 0 "2 $id:$id $id:$id nobody nobody none
1" as "$id" s6-overlay-suexec ' sh' ' -c' "$print" '' sh -c 'echo $$'
exits 7 as 0 s6-overlay-suexec ' sh' ' -c' ' exit 7' '' echo never
same '' "$(cat out)"
has err 'failed with exit code 7' || fail "$(cat err)"
exits 137 as 0 s6-overlay-suexec ' sh' ' -c' ' kill -9 $$' '' echo never
exits 127 as 0 s6-overlay-suexec ' true' '' nosuch
exits 100 as 0 s6-overlay-suexec ' true' ''
exits 100 as 0 s6-overlay-suexec '' true
exits 100 as 0 s6-overlay-suexec true
exits 100 s6-overlay-suexec ' true' '' true
# Whoever makes the file set-id gives every program in it away.
cp -L "$suites/jinn/jinn" set-id
chmod 4755 set-id
chmod 755 .
exits 100 as "$id" ./set-id overlay-suexec ' true' '' id
has err set-id || fail "$(cat err)"
