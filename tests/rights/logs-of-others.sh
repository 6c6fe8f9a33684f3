# suite: jinn
# A logger of root's in a directory of alice's: she puts symlinks in the place of each file that it
# opens, before it starts and while it runs. Nothing that they lead to is written, cut, changed in
# its mode or made; a symlink in place of a file of its own is an error that names it.
. "$tests/rights.sh"
users
log=/mnt/alice/log
chmod 755 /mnt/alice
mkdir safe
target=$PWD/safe/secret
printf 'a line of root' >"$target"
chmod 600 "$target"
untouched() { # untouched WHEN
    same 'a line of root' "$(cat "$target")"
    same 600 "$(stat -c %a "$target")"
    same secret "$(ls safe)"
}
fresh() {
    rm -rf $log
    as_user $alice mkdir $log
}

# There at the start, with each mode of the target: what has been executable counts as whole.
for file in current lock state previous processed newstate spool; do
    for to in "$target" "$PWD/safe/new"; do
        for mode in 600 700; do
            for script in 's4096 ./log' 'n3 !cat s4096 ./log'; do
                fresh
                chmod $mode "$target"
                as_user $alice ln -s "$to" $log/$file
                code=0
                seq 2000 | (cd /mnt/alice && timeout 20 s6-log $script) >out 2>err || code=$?
                case $code in 0 | 111) ;; *) fail "$file, $script: $code: $(cat err)" ;; esac
                [ "$code" = 0 ] || has err "$file" || fail "$file: $(cat err)"
                [ $mode = 600 ] || same 700 "$(stat -c %a "$target")"
                chmod 600 "$target"
                untouched
            done
        done
    done
done
for file in current lock; do
    fresh
    as_user $alice ln -s "$target" $log/$file
    exits 111 s6-log $log </dev/null 2>err
    same "jinn log: fatal: unable to open $log/$file: too many levels of symbolic links" \
        "$(cat err)"
done

# Put there while it runs: what it opens again it makes anew, or waits for.
fresh
mkfifo in
s6-log -d 3 n3 !cat s4096 $log <in 2>err 3>ready &
logger=$!
exec 9>in
eventually test -s ready
round=0
while [ $round -lt 30 ]; do
    for file in current lock state previous processed newstate spool spool.new \
        @4000000000000000000000aa.s; do
        as_user $alice ln -sfT "$target" $log/$file
        seq 400 >&9
    done
    round=$((round + 1))
done
as_user $alice find $log -type l -delete
seq 400 >&9
echo last >&9
exec 9>&-
wait $logger || fail "the logger: $?: $(cat err)"
untouched
grep -rq '^last$' $log || fail "the last line is lost: $(cat err)"

# A status file in a directory of hers, replaced by way of a new one; the directory by a symlink.
fresh
as_user $alice ln -s "$target" $log/status.new
echo line | s6-log "=$log/status" 2>err
untouched
as_user $alice ln -s log /mnt/alice/way
echo word | s6-log /mnt/alice/way || fail "a symlink to a log directory"
same word "$(cat $log/current)"
