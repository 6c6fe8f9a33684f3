# suite: jinn
# Rules that cannot be read as a whole serve nobody, though uid/default would let everybody in:
# damaged files, wrong types, what cannot be read, what is too long; and a fifo is not waited for.
. "$tests/rights.sh"
users
mkdir -p rules/uid/default rules/uid/2002
: >rules/uid/default/allow
: >rules/uid/2002/deny
s6-accessrules-cdb-from-fs whole rules
asks() { # asks UID OPTION...: whether that client is served
    client=$1
    shift
    timeout 600 env PROTO=IPC IPCREMOTEEUID="$client" IPCREMOTEEGID="$client" \
        s6-ipcserver-access -l here "$@" true 2>err
}
asks $alice -x whole || fail "$(cat err)"
not asks $mallory -x whole || fail "who is denied is served"
serves_nobody() { # serves_nobody HOW OPTION...
    how=$1
    shift
    for who in $mallory $alice; do
        code=0
        asks "$who" "$@" || code=$?
        case $code in
        1 | 111) ;;
        *) fail "$how: $who: $code: $(cat err)" ;;
        esac
    done
}
# Cut at every hundredth byte and near its end; changed here and there; more of it than there was.
size=$(stat -c %s whole)
for length in $(seq 0 100 "$size") $(seq $((size - 100)) $((size - 17))) $((size - 1)); do
    head -c "$length" whole >cut
    serves_nobody "cut to $length" -x cut
done
used_tables() { # where the sizes of tables stand that have keys: a bit less, and one has none
    perl -e 'undef $/; @n = unpack("V512", <STDIN>); print map { $n[$_] ? 4 * $_ . " " : "" }
        grep { $_ % 2 } 0 .. 511' <whole
}
for at in $(used_tables) $(seq 3 97 "$size"); do
    perl -e 'undef $/; $_ = <STDIN>; $v = vec($_, $ARGV[0], 8); vec($_, $ARGV[0], 8) = $v & $v - 1
        || $v ^ 2; print' "$at" <whole >changed
    cmp -s whole changed && fail "nothing was changed"
    code=0
    asks $mallory -x changed || code=$?
    [ "$code" != 0 ] || fail "mallory is served: byte $at"
done
{ cat whole; echo; } >longer
serves_nobody longer -x longer
mkfifo fifo
serves_nobody "a fifo" -x fifo
serves_nobody "a directory" -x rules
serves_nobody "nothing" -x nothing
serves_nobody "a device" -x /dev/zero
serves_nobody "EIO" -x /proc/self/mem
head -c 2000000 /dev/zero >large
serves_nobody "too large" -x large
has err 'file too large' || fail "$(cat err)"
if asks $alice -x whole; then :; else fail "it was not whole"; fi

# Files of the original's compiler have no sum: without it ours are the same, but for the order of
# the records, and damage anywhere lets nobody in who is denied.
theirs=/usr/bin/s6-accessrules-cdb-from-fs
if [ -x $theirs ]; then
    mkdir -p one/uid/0/env
    : >one/uid/0/allow
    echo word >one/uid/0/env/WORD
    echo true >one/uid/0/exec
    s6-accessrules-cdb-from-fs one.ours one
    $theirs one.theirs one
    head -c -16 one.ours | cmp - one.theirs || fail "the formats differ"
    $theirs whole rules
    asks $alice -x whole || fail "$(cat err)"
    not asks $mallory -x whole || fail "who is denied is served"
    size=$(stat -c %s whole)
    for length in $(seq 0 300 "$size") $(seq $((size - 60)) $((size - 1))); do
        head -c "$length" whole >cut
        serves_nobody "theirs, cut to $length" -x cut
    done
    for at in $(used_tables) $(seq 3 97 2047) $(seq 2048 $((size - 1))); do
        perl -e 'undef $/; $_ = <STDIN>; vec($_, $ARGV[0], 8) ^= 1 << $ARGV[0] % 8; print' \
            "$at" <whole >changed
        not asks $mallory -x changed || fail "mallory is served: byte $at of theirs"
    done
    head -c $((size + 16)) /dev/zero >longer
    dd if=whole of=longer conv=notrunc status=none
    serves_nobody "theirs, longer" -x longer
else
    echo "not asked about files of $theirs: it is not there" >&2
fi

# Directories: each rule a little broken, in turn.
broken() { # broken HOW: mallory's rule is as commands on stdin make it, in its directory
    rm -rf rules/uid/2002
    mkdir rules/uid/2002
    (cd rules/uid/2002 && . /dev/stdin)
    code=0
    asks $mallory -i rules || code=$?
    [ "$code" = 111 ] || fail "$1: $code"
    asks $alice -i rules || fail "$1: alice is not served: $(cat err)"
}
broken "a denial that leads nowhere" <<-'DO'
	ln -s nowhere deny
DO
broken "a loop" <<-'DO'
	ln -s allow allow
DO
broken "a script that is a fifo" <<-'DO'
	: >allow
	mkfifo exec
DO
broken "a script that is empty" <<-'DO'
	: >allow
	: >exec
DO
broken "a script that is too long" <<-'DO'
	: >allow
	head -c 4097 /dev/zero | tr '\0' x >exec
DO
broken "a script that cannot be read" <<-'DO'
	: >allow
	ln -s /proc/self/mem exec
DO
broken "a variable that is a fifo" <<-'DO'
	: >allow
	mkdir env
	mkfifo env/A
DO
broken "a variable that is too long" <<-'DO'
	: >allow
	mkdir env
	head -c 4096 /dev/zero | tr '\0' x >env/A
DO
broken "variables that lead nowhere" <<-'DO'
	: >allow
	ln -s nowhere env
DO
broken "variables that are a file" <<-'DO'
	: >allow
	: >env
DO
# In the place of the rule itself.
for make in 'ln -s nowhere' 'mkfifo' 'touch'; do
    rm -rf rules/uid/2002
    $make rules/uid/2002
    not asks $mallory -i rules || fail "$make: mallory is served"
done
# What is not there is no rule, and the device for nothing is an empty file, as ever.
rm -rf rules/uid/2002
asks $mallory -i rules || fail "$(cat err)"
mkdir -p rules/uid/2002/env
: >rules/uid/2002/allow
ln -s /dev/null rules/uid/2002/env/A
asks $mallory -i rules || fail "$(cat err)"

# A holder: at its start it refuses, told to read them again it keeps what it had.
exits 111 s6-ipcserver-socketbinder sock s6-fdholderd -x cut
mkdir -p rules/uid/0/env
: >rules/uid/0/allow
echo >rules/uid/0/env/S6_FDHOLDER_LIST
s6-accessrules-cdb-from-fs used rules
mkfifo ready
env --default-signal s6-fdholder-daemon -1 -x used sock >ready 2>held &
read -r line <ready
exits 0 s6-fdholder-list sock
head -c 2100 used >used.new
mv used.new used
kill -HUP $!
eventually has held 'unable to read used'
exits 0 s6-fdholder-list sock
