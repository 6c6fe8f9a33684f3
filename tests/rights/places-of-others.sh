# suite: jinn
# Root works on names in mallory's directory, which are symlinks to root's own.
. "$tests/rights.sh"
users
there=/mnt/mallory
chmod 755 $there
mkdir -m 755 own
echo kept >own/file
as_mallory() { as_user $mallory "$@"; }
is_kept() {
    same "755 0 0" "$(stat -c '%a %u %g' own)"
    same "644 0 0 kept" "$(stat -c '%a %u %g' own/file) $(cat own/file)"
}

# A slash behind a link does not lead through it.
as_mallory ln -s /mnt/own $there/link
exits 0 s6-chown -R -u $alice $there/link/
same $alice "$(stat -c %u $there/link)"
is_kept
exits 0 s6-chmod -R 777 $there/link//
is_kept

# Variables are written into directories of root's or one's own, over no link.
as_mallory mkdir $there/env
as_mallory ln -s /mnt/own/file $there/env/FOO
exits 111 env FOO=evil s6-dumpenv $there/env
has err "denied" || fail "another reason: $(cat err)"
is_kept
mkdir -m 1777 shared
as_mallory ln -s /mnt/own/file shared/FOO
exits 0 env FOO=mine s6-dumpenv shared
same "regular file mine" "$(stat -c %F shared/FOO) $(cat shared/FOO)"
is_kept
same 0 "$(find shared -name '.*' | wc -l)"

# An event directory behind a link of mallory's is not root's to change; behind one of root's it is.
exits 111 s6-mkfifodir -f $there/link
exits 111 s6-mkfifodir $there/link/
is_kept
as_mallory ln -s /mnt/own $there/other
exits 111 s6-mkfifodir -f $there/other/
is_kept
ln -s own mine
exits 0 s6-mkfifodir -f mine
same 1733 "$(stat -c %a own)"
