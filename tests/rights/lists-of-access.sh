# suite: jinn
# Directories that give mallory all of what is made there, by a list of access (acl(5)): what root
# makes narrow stays narrow, from the first moment, and what is wider has just the mode it should.
. "$tests/rights.sh"
if ! command -v setfacl >/dev/null; then
    echo "SKIPPED: setfacl (package acl) is not here" >&2
    skip "it is about lists of access"
fi
users
umask 022
mkdir -m 755 open plain
setfacl -d -m u:$mallory:rwx,g::rwx,m::rwx,o::rx open || skip "this file system has no lists"
mode() { stat -c %a "$1"; }
may() { # may COMMAND...: whether mallory may
    as_user $mallory "$@" 2>/dev/null
}

# The same modes as anywhere else, and with narrow ones nothing for mallory.
for at in plain open; do
    for mode in 600 700 640 666 1777; do
        s6-mkfifo -m $mode $at/fifo$mode
        s6-mkdir -m $mode $at/dir$mode
    done
    s6-mkfifodir $at/events
    s6-mkfifodir -g $crew $at/groups
    s6-touch $at/touched
done
for made in plain/*; do
    [ "${made#plain/}" = touched ] || same "$made $(mode "$made")" "$made $(mode open/"${made#plain/}")"
done
for narrow in fifo600 fifo700 dir600 dir700; do
    not may test -r open/$narrow || fail "mallory reads $narrow"
    not may test -w open/$narrow || fail "mallory writes $narrow"
done

# A service there: its supervisor's files are root's.
service open/sv <<-'RUN'
	#!/bin/sh
	echo begun
	exec sleep 1000
RUN
s6-supervise open/sv >out 2>err &
supervisor=$!
eventually s6-svok open/sv
s6-svwait -u -t 20000 open/sv
same 700 "$(mode open/sv/supervise)"
same 600 "$(mode open/sv/supervise/control)"
same 600 "$(as_user 0 stat -c %a open/sv/supervise/control)"
not may test -x open/sv/supervise || fail "mallory looks into it"
not may s6-svc -d open/sv || fail "mallory gave an order"
same true "$(s6-svstat -o up open/sv)"
kill -TERM $supervisor
s6-svc -xd open/sv 2>/dev/null || :
wait $supervisor || :

# A log directory, and a copy of a tree: nothing of the list is copied.
echo line | s6-log ./open/log
same 700 "$(mode open/log)"
not may cat open/log/current
not may ls open/log
mkdir tree
echo secret >tree/file
chmod 600 tree/file
mkdir -m 700 tree/dir
s6-hiercopy tree open/copy
same 600 "$(mode open/copy/file)"
same 700 "$(mode open/copy/dir)"
not may cat open/copy/file || fail "mallory reads the copy"
# Of a file with a list, the group bits are what the list gives at most: not more than that.
setfacl -m u:$alice:r tree/file
s6-hiercopy tree plain/copy
same 640 "$(mode plain/copy/file)"
not may cat plain/copy/file || fail "mallory reads the copy"
not as_user $alice cat plain/copy/file 2>/dev/null || fail "a list was copied"

# Rules and change of owner do not look at lists; chmod gives mallory no more than the group.
: >open/given
chmod 600 open/given
not may cat open/given
s6-chmod 640 open/given
may cat open/given || fail "the list is gone: it is root's that gave it"
s6-chown $alice open/given
same "$alice" "$(stat -c %u open/given)"
