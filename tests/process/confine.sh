# suite: jinn
# What confine takes away cannot be done any more; without the option the same can be done.
is_root || skip "mounts, users and capabilities take a real root"
for place in /tmp /var/tmp /usr/local /etc/opt /srv /home; do
    mount -t tmpfs -o mode=755 tmpfs "$place"
    echo outside >"$place/there"
done

only_without() { # OPTION SCRIPT: what works, but not with that option
    confine sh -c "$2" >out 2>err || fail "without $1: $2: $(cat err)"
    ! confine "$1" sh -c "$2" >out 2>err || fail "with $1: $2"
    ! has err 'jinn confine' || fail "it was not done: $(cat err)"
}
works() { # SCRIPT OPTION...
    script=$1
    shift
    confine "$@" sh -c "$script" >out 2>err || fail "with $*: $script: $(cat err)"
}
field() { # NAME OPTION...: what /proc says of the program
    name=$1
    shift
    confine "$@" sed -n "s/^$name:[[:space:]]*//p" /proc/self/status
}

# Who it is.
gives 0 65534 confine --user=nobody id -u
gives 0 65534 confine --user=65534 id -u
gives 0 1 confine --user=nobody --group=daemon id -g
gives 0 '65534 1 2' confine --user nobody --supplementary-groups=daemon,bin id -G
gives 0 '1' confine --group=daemon id -G
exits 111 confine --user=nosuchuser true
has err 'jinn confine: fatal: unknown user: nosuchuser'
exits 111 confine --group=nosuchgroup true

# Capabilities, also for a program of ours, which would need no exec.
only_without --capabilities=~CAP_CHOWN 'exec chown 1 /srv/there'
only_without --capabilities=kill '/bin/chown 1 /srv/there'
gives 0 0000000000000400 field CapBnd --capabilities=cap_net_bind_service
gives 0 0000000000000401 field CapEff --capabilities=chown,net_bind_service
gives 0 0000000000000001 field CapEff --user=nobody --ambient-capabilities=CHOWN
exits 0 confine --user=nobody --ambient-capabilities=chown /bin/chown 2 /srv/there
exits 1 confine --user=nobody /bin/chown 2 /srv/there
exits 111 confine --capabilities=~chown --ambient-capabilities=chown true
has err 'unable to do --ambient-capabilities=chown: operation not permitted'
gives 0 1 field NoNewPrivs --no-new-privileges
gives 0 0 field NoNewPrivs

# Directories.
for place in /tmp /var/tmp; do
    only_without --private-tmp "cat $place/there"
    gives 0 1777 confine --private-tmp stat -c %a $place
    works ": >$place/inside" --private-tmp
    [ ! -e "$place/inside" ] || fail "$place is not its own"
done
only_without --protect-system=yes ': >/usr/local/new'
works ': >/etc/opt/new' --protect-system=yes
only_without --protect-system=full ': >/etc/opt/new'
works ': >/srv/new' --protect-system=full
only_without --protect-system=strict ': >/srv/new'
works ': >/srv/new; : >/dev/null; : >/tmp/new' --protect-system=strict --read-write=/srv --private-tmp
mount -o remount,ro /srv
exits 2 confine --protect-system=strict --read-write=/srv sh -c ': >/srv/new'
mount -o remount,rw /srv
only_without --protect-home=yes 'cat /home/there'
only_without --protect-home=read-only ': >/home/new'
works 'cat /home/there' --protect-home=read-only
only_without --protect-home=tmpfs 'cat /home/there'
exits 2 confine --protect-home=tmpfs sh -c ': >/home/new'
only_without --read-only=/srv ': >/srv/new'
only_without --inaccessible=/srv 'cat /srv/there'
only_without --inaccessible=/srv/there 'cat /srv/there'
ln -s /srv/there link
only_without --inaccessible=/mnt/link 'cat /srv/there'
exits 111 confine --read-only=/nosuch true
has err 'unable to do --read-only=/nosuch: no such file or directory'
exits 0 confine --read-only=-/nosuch --read-write=-/nosuch --inaccessible=-/nosuch true
# Who is below what is closed comes to what is there now, or does not start.
mkdir /srv/in
exits 111 sh -c 'cd /srv/in && exec confine --inaccessible=/srv true'
has err 'unable to enter /srv/in'
exits 2 sh -c 'cd /srv && exec confine --read-only=/srv sh -c ": >new2"'

# Devices.
only_without --private-devices 'mknod n$$ c 1 3'
only_without --private-devices ': >/dev/shm/../new && rm /dev/new'
works 'echo x >/dev/null && [ "$(head -c 2 /dev/zero | wc -c)" -eq 2 ] && head -c 1 /dev/urandom' --private-devices
works 'echo x >/dev/null; ! (: >/dev/new)' --private-devices --protect-system=strict

# Namespaces.
[ "$(confine --private-network readlink /proc/self/ns/net)" != "$(readlink /proc/self/ns/net)" ]
works 'grep -q 127.0.0.1 /proc/net/fib_trie' --private-network
works 'mount -t tmpfs tmpfs /srv' --private-mounts
[ -e /srv/there ] || fail 'a private mount is everywhere'
named() { # OPTION...: the name of this machine after such a program gave it another
    unshare -u sh -c 'echo before >/proc/sys/kernel/hostname
        confine "$@" sh -c "echo after >/proc/sys/kernel/hostname"; cat /proc/sys/kernel/hostname' sh "$@"
}
gives 0 after named
gives 0 before named --protect-hostname

# The kernel's own files.
only_without --protect-kernel-tunables '[ -w /proc/sys/kernel/printk ]'
only_without --protect-kernel-tunables 'cat /proc/kallsyms'
works '[ ! -w /sys ] && ! (: >/proc/sysrq-trigger)' --protect-kernel-tunables
[ ! -w /sys/fs/cgroup ] || only_without --protect-control-groups '[ -w /sys/fs/cgroup ]'
exits 0 confine --protect-control-groups true
exits 0 confine --user=nobody test -d /proc/1
exits 1 confine --protect-proc=invisible --user=nobody test -d /proc/1
exits 0 confine --protect-proc=noaccess --user=nobody test -d /proc/1
exits 1 confine --protect-proc=noaccess --user=nobody cat /proc/1/status

# Everything at once.
works 'echo x >/srv/new; [ ! -w /usr ]' --protect-system=strict --protect-home=yes --private-tmp \
    --private-devices --private-network --protect-hostname --protect-kernel-tunables \
    --protect-control-groups --protect-proc=invisible --no-new-privileges --read-write=/srv \
    --capabilities=dac_override

# What the kernel refuses ends the start, and is named; or is a warning.
for option in --private-tmp --protect-system=full --protect-home=yes --read-only=/srv \
    --inaccessible=/srv --private-devices --private-network --private-mounts \
    --protect-kernel-tunables --protect-control-groups --protect-hostname --protect-proc=invisible \
    --capabilities=~chown --ambient-capabilities=chown; do
    exits 111 s6-setuidgid nobody confine $option touch started
    same "jinn confine: fatal: unable to do $option: operation not permitted" "$(cat err)"
    gives 0 went s6-setuidgid nobody confine --best-effort $option echo went
    has err "jinn confine: warning: unable to do $option: operation not permitted: the program starts without it"
done
gives 0 1 s6-setuidgid nobody confine --no-new-privileges sed -n 's/^NoNewPrivs:.//p' /proc/self/status
# Never as somebody else than was wanted.
exits 111 s6-setuidgid nobody confine --best-effort --user=daemon true

exits 100 confine --capabilities=fly true
exits 100 confine --protect-system=some true
exits 100 confine --read-only=relative true
exits 100 confine --private-tmp
exits 127 confine --private-tmp nosuchprogram
