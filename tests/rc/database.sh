# suite: jinn
# C22: what may be asked of a database, and what of one that is none.
. "$tests/sources.sh"
anew
oneshot A true
longrun L true
bundle all A L
echo 7 >S/L/timeout-down
touch S/L/flag-essential
compiled
gives 3 '' db type NOPE
gives 5 '' db contents A
gives 5 '' db timeout all
gives 5 '' db script L
gives 5 '' db pipeline A
gives 100 '' db list x
gives 100 '' db list
gives 100 '' db nothing
gives 100 '' db type A L
gives 100 '' db
gives 0 '' db check
gives 0 '' db pipeline L
gives 0 "$(printf 'A\nL\ns6rc-fdholder\ns6rc-oneshot-runner\nall')" db list all
gives 0 7 db -d timeout L
gives 0 0 db -d -u timeout L
gives 0 A db -d dependencies s6rc-oneshot-runner
gives 0 A s6-rc-db --compiled=DB --down --without-essentials all-dependencies A L
gives 0 "$(printf 'A\nL')" s6-rc-db -c DB -e -E -u atomics all
gives 0 "$(printf 'A\nL')" s6-rc-db -bc DB --with-essentials --up atomics all
same 12 "$(s6-rc-db help | wc -l)"
# Of a live directory it is the database in use.
mkdir live
ln -s ../DB live/compiled
gives 0 bundle s6-rc-db -l live type all
gives 0 bundle s6-rc-db -c DB --livedir=nowhere type all
exits 111 s6-rc-db type all
has err 'unable to open /run/s6-rc/compiled/lock'
# It may be read-only, and anywhere.
cp -a DB copy
chmod -R a-w copy
gives 0 bundle s6-rc-db -c copy type all
# Whoever replaces it has it alone; others fail at once, or wait.
mkfifo held go
s6-setlock -n DB/lock sh -c 'echo >held; read -r _ <go' &
read -r _ <held
exits 111 db check
has err 'unable to lock DB/lock: device or resource busy' || fail "$(cat err)"
s6-rc-db -bc DB check &
asked=$!
echo >go
wait "$asked"
wait
# A database that is none is exit 4 and one line, whatever is wrong with it.
damaged() { # damaged TEXT
    exits 4 s6-rc-db -c bad check
    same 1 "$(wc -l <err)"
    has err "fatal: invalid database bad/db: $1" || fail "no <$1>: $(cat err)"
}
cp -a DB bad
size=$(stat -c %s DB/db)
for cut in 0 1 18 19 22 23 30 100 $((size - 9)) $((size - 1)); do
    head -c "$cut" DB/db >bad/db
    damaged 'it is '
done
for place in $(seq 0 7 $((size - 1))); do
    perl -e 'undef $/; $_ = <STDIN>; substr($_, $ARGV[0], 1) ^= "\x10"; print' "$place" <DB/db >bad/db
    damaged 'it is '
done
echo 'jinn rc database 1' >bad/db
damaged 'it is of another version of jinn: compile'
printf 's6rc-db: start\nx\ns6rc-db: end\n' >bad/db
damaged "it was compiled by s6-rc's own s6-rc-compile: compile"
head -c 2000000 /dev/zero >bad/db
damaged 'it is longer than any compiled database'
rm bad/db
exits 111 s6-rc-db -c bad check
rm bad/lock
exits 111 s6-rc-db -c bad check
has err 'unable to open bad/lock'
