# Event directories: who may listen, and whose fifos are removed.
is_root || skip "it gives files to other users"
is_root || skip "it is about other users"
look() {
    stat -c '%a %u:%g' "$1"
}
exits 0 s6-mkfifodir public
same "1733 0:0" "$(look public)"
exits 0 s6-mkfifodir -g 5 group
same "3730 0:5" "$(look group)"
exits 0 s6-mkfifodir -g 5 public
same "1733 0:0" "$(look public)"
exits 0 s6-mkfifodir -f -g 5 public
same "3730 0:5" "$(look public)"
exits 0 s6-mkfifodir -f public
same "1733 0:5" "$(look public)"
mkdir plain
exits 0 s6-mkfifodir plain
same "755 0:0" "$(look plain)"
ln -s public link
exits 0 s6-mkfifodir -f -g 7 link
same "3730 0:7" "$(look public)"
mkdir other
chown 5 other
touch file
ln -s nothing dangling
for bad in other file dangling missing/events; do
    exits 111 s6-mkfifodir $bad
done
exits 111 s6-mkfifodir -f other
exits 100 s6-mkfifodir
exits 100 s6-mkfifodir -g x new

stale=public/ftrig1:@400000006b02ed88227b6880:eRDxrD
mkfifo $stale public/.ftrig1:@400000006b02ed88227b6880:eRDxrD public/another
exits 0 s6-cleanfifodir public
# Debian's looks for names of another length, and finds none.
[ "$suite" = s6 ] || not test -e $stale || fail "a stale fifo is still there"
test -e public/another || fail "somebody else's fifo is gone"
test -e public/.${stale#public/} || fail "a listener that is still beginning is gone"
exits 111 s6-cleanfifodir missing
exits 111 s6-cleanfifodir file
exits 100 s6-cleanfifodir

# A symlink is no listener: it would have whoever tells, root perhaps, write where its maker may not.
mkdir hostile
echo kept >victim
ln -s ../victim "hostile/${stale#public/}"
exits 0 s6-ftrig-notify hostile u
[ "$suite" = s6 ] || same kept "$(cat victim)"
