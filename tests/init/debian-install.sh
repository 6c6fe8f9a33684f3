# suite: jinn
# examples/debian/install: what it needs is looked at before anything is changed; what somebody has
# changed since is kept, and told; what is as it was left is renewed. -u gives all back.
is_root || skip "it writes as root does"
command -v dpkg-divert >/dev/null || skip "dpkg-divert is not installed"
install=$tests/../examples/debian/install
target=/mnt/.target/jinn
mkdir -p root/sbin root/etc root/usr/bin root/var/lib/dpkg
touch root/var/lib/dpkg/status root/var/lib/dpkg/diversions
echo 'the old init' >root/sbin/init
files() {
    find root -type f -o -type l | sort
}
before=$(files)
exits 111 "$install" -r root nosuch
has err 'no program: nosuch' || fail "not told: $(cat err)"
exits 111 "$install" -r /mnt/nosuch "$target"
exits 111 "$install" -r root /bin/sh
exits 100 "$install" -r root
same "$before" "$(files)"

# A relative name is a file, and no word for PATH.
cp "$target" jinn
exits 0 "$install" -r root jinn
cmp jinn root/usr/bin/jinn
same /etc/jinn/base/bin/init "$(readlink root/sbin/init)"
same 'the old init' "$(cat root/sbin/init.before-jinn)"
for file in rc.boot services/udevd/run services/udevd/data/check base/scripts/rc.init; do
    [ -x root/etc/jinn/$file ] || fail "$file cannot be executed"
done

# Again, with changes of the administrator's, and after it was interrupted.
echo '# mine' >>root/etc/jinn/rc.boot
echo '# mine too' >>root/etc/jinn/base/scripts/rc.shutdown
echo '# mine as well' >>root/etc/jinn/services/getty-tty1/run
mkdir root/etc/jinn/services/mine
echo mine >root/etc/jinn/services/mine/run
rm -rf root/etc/jinn/services/udevd root/sbin/halt
mkdir root/etc/jinn/base.new
exits 0 "$install" -r root jinn
for file in rc.boot base/scripts/rc.shutdown services/getty-tty1/run; do
    has root/etc/jinn/$file '# mine' || fail "$file was overwritten"
    has out "kept /etc/jinn/$file" || fail "$file was kept without a word"
done
cmp root/etc/jinn/new/rc.boot "$tests/../examples/debian/etc/rc.boot"
same mine "$(cat root/etc/jinn/services/mine/run)"
[ -x root/etc/jinn/services/udevd/run ] || fail "what was lost is not made again"
same /etc/jinn/base/bin/halt "$(readlink root/sbin/halt)"

# What the last one installed is renewed by the next without a word.
cp -R "$tests/../examples/debian" newer
echo '# newer' >>newer/services/udevd/run
exits 0 newer/install -r root jinn
has root/etc/jinn/services/udevd/run '# newer' || fail "not renewed"
not has out udevd

exits 0 "$install" -u -r root
same 'the old init' "$(cat root/sbin/init)"
not test -e root/sbin/halt
