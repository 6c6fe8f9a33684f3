# suite: jinn
# A30: the maker: 111 where the directory exists, 100 for what does not fit; nothing is left behind.
mkdir there
exits 111 s6-linux-init-maker there
same "" "$(ls there)"
for words in '-c rel' '-d rel' '-s rel' '-t 4' '-t x' '-m 8' '-m 1000' '-u nobody-of-that-name' \
    '-W 1' '-W 2' '-q x' '-E A=1' '-b jinn'; do
    exits 100 s6-linux-init-maker $words new
    not test -e new || fail "left behind by $words"
done
exits 100 s6-linux-init-maker
exits 100 s6-linux-init-maker one two
exits 111 s6-linux-init-maker missing/new
