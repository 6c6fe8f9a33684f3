# Words for the scenarios about rights: other users, their eyes, and an /etc that lies. Sourced by
# those, as root in namespaces of their own: `. "$tests/rights.sh"`.

is_root || skip "it is about other users"

alice=2001 mallory=2002 crew=2003

users() { # users: an /etc of the scenario's own, with alice and mallory; alice is in the group crew
    etc=/mnt/.etc
    [ ! -e $etc ] || fail "the users are there already"
    cp -a /etc $etc
    rm -f $etc/passwd $etc/group
    printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/:/bin/false \
        "alice:x:$alice:$alice:Alice:/mnt/alice:/bin/sh" \
        "mallory:x:$mallory:$mallory:Mallory:/mnt/mallory:/bin/sh" >$etc/passwd
    printf '%s\n' root:x:0: nogroup:x:65534: tty:x:5: "alice:x:$alice:" "mallory:x:$mallory:" \
        "crew:x:$crew:alice" >$etc/group
    chmod 644 $etc/passwd $etc/group
    cp -a $etc/passwd $etc/passwd.whole
    cp -a $etc/group $etc/group.whole
    mount --bind $etc /etc
    for name in alice mallory; do
        mkdir -m 700 /mnt/$name
        chown $name:$name /mnt/$name
    done
}

# broken_etc HOW FILE: from now on passwd or group is missing, a directory, a loop (of symlinks),
# closed (its reading fails: EIO), long (one line of two MB) or damaged; whole again by `whole`.
broken_etc() {
    rm -rf "/etc/${2:?}"
    case $1 in
    missing) ;;
    directory) mkdir "/etc/$2" ;;
    loop) ln -s "$2" "/etc/$2" ;;
    closed) ln -s /proc/self/mem "/etc/$2" ;;
    long) head -c 2000000 /dev/zero | tr '\0' x >"/etc/$2" ;;
    damaged) head -c 4096 /dev/urandom >"/etc/$2" ;;
    whole) cp -a "/etc/$2.whole" "/etc/$2" ;;
    *) fail "no such way to break /etc: $1" ;;
    esac
}

as_user() { # as_user UID COMMAND...: with the group of the same number and no other
    uid=$1
    shift
    setpriv --reuid "$uid" --regid "$uid" --clear-groups "$@"
}

groups_of() { # groups_of PID: all of its groups, sorted, each once
    sed -n 's/^Gid:\t//p; s/^Groups:\t//p' "/proc/$1/status" | tr -s '\t ' '\n' |
        sed '/^$/d' | sort -nu | xargs
}

# sees UID PID TEXT: whether that user finds the text in the memory of the process, or in its
# environment as /proc shows it. Who may look at neither does not see.
sees() {
    as_user "$1" perl -e '
        my ($pid, $text) = @ARGV;
        if (open(my $shown, "<", "/proc/$pid/environ")) {
            undef $/;
            index(scalar(<$shown>) // "", $text) >= 0 and exit 0;
            $/ = "\n";
        }
        open(my $maps, "<", "/proc/$pid/maps") && open(my $memory, "<", "/proc/$pid/mem") or exit 1;
        while (<$maps>) {
            my ($from, $to) = /^([0-9a-f]+)-([0-9a-f]+) r/ or next;
            length($from) < 16 or next;
            my $size = hex($to) - hex($from);
            seek($memory, hex($from), 0) && read($memory, my $piece, $size) or next;
            index($piece, $text) < 0 or exit 0;
        }
        exit 1' "$2" "$3"
}

may_look() { # may_look UID PID: whether that user may open the memory of the process at all
    as_user "$1" perl -e 'open(F, "<", "/proc/$ARGV[0]/mem") ? exit 0 : exit 1' "$2"
}
