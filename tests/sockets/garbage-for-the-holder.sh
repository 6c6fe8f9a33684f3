# suite: jinn
# Clients that say nonsense, nothing, or half of something do not disturb the others.
mkdir -p rules/uid/0/env
: >rules/uid/0/allow
echo . | tee rules/uid/0/env/S6_FDHOLDER_STORE_REGEX >rules/uid/0/env/S6_FDHOLDER_RETRIEVE_REGEX
echo >rules/uid/0/env/S6_FDHOLDER_LIST
mkfifo ready
env --default-signal s6-fdholder-daemon -1 -t 300 -c 4 -i rules s >ready 2>held &
holder=$!
read -r line <ready || fail "no holder: $(cat held)"
holds() { ls "/proc/$holder/fd" | wc -l; }
eventually not test -e "/proc/$holder/fd/1" # It closes it once it has told us.
before=$(holds)
echo word >file
for words in '\0\0\0\1\0\0x' '\177\0\0\0\0\0' '\0\0\0\1\0\1L' '\0\0\0\0\0\0' '\0\0\0\1\377\377L' \
    '\0\0\0\2\0\0!\0' '\0\0\0\1\0\0.'; do
    gives 0 '' s6-ipcclient s sh -c 'printf "$1" >&7; cat <&6' sh "$words"
    exits 0 s6-fdholder-store s name <file
    exits 0 s6-fdholder-delete s name
done
i=0
while [ $i -lt 20 ]; do
    s6-ipcclient s sh -c 'head -c 3000 /dev/urandom >&7; cat <&6' >/dev/null 2>&1
    i=$((i + 1))
done
# Half a request holds a place for as long as -t says; four of them all places.
for i in 1 2 3 4; do s6-ipcclient s sh -c 'printf "\0\0" >&7; : >connected.$0; cat <&6' $i & done
all_connected() { [ "$(ls connected.* 2>/dev/null | wc -l)" = 4 ]; }
eventually all_connected
gives 0 '' s6-fdholder-list s
exits 0 s6-fdholder-store s name <file
gives 0 word s6-fdholder-retrieve -D s name cat
left() { [ "$(holds)" -le "$before" ]; } # before: perhaps with what it told of its readiness by
eventually left
kill -TERM "$holder"
wait "$holder" || fail "it ended badly: $(cat held)"
[ ! -s held ] || fail "$(cat held)"
