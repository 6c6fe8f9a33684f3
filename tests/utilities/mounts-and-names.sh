# suite: jinn
# mount, umount and hostname, in namespaces of their own.
how() { sed -n "s,^[^ ]* $1 \([^ ]* [^ ]*\) .*,\1,p" /proc/mounts | tail -n 1; }
mkdir m n
exits 0 s6-mount -nw -t tmpfs -o nosuid,nodev,mode=0711,size=1m tmpfs /mnt/m
case $(how /mnt/m) in "tmpfs rw,nosuid,nodev,"*size=1024k*mode=711*) ;; *) fail "$(how /mnt/m)" ;; esac
exits 0 s6-mount -o remount,ro,size=2m tmpfs /mnt/m
case $(how /mnt/m) in "tmpfs ro,"*size=2048k*) ;; *) fail "$(how /mnt/m)" ;; esac
exits 1 s6-touch m/x
exits 0 s6-mount -o remount,rw /mnt/m
echo text >m/file
exits 0 s6-mount -o bind,ro /mnt/m /mnt/n
same text "$(cat n/file)"
case $(how /mnt/n) in "tmpfs ro,"*) ;; *) fail "$(how /mnt/n)" ;; esac
echo more >m/file
exits 0 s6-umount /mnt/n
[ ! -e n/file ] || fail "it is still there"
# What restricts the source restricts what is bound, unless the other word is given; and again.
exits 0 s6-mount -o remount,rw,nosuid,nodev,noexec /mnt/m
exits 0 s6-mount -o bind,ro /mnt/m /mnt/n
case $(how /mnt/n) in "tmpfs ro,nosuid,nodev,noexec,"*) ;; *) fail "$(how /mnt/n)" ;; esac
exits 0 s6-mount -o remount,bind,exec /mnt/n
case $(how /mnt/n) in "tmpfs ro,nosuid,nodev,relatime"*) ;; *) fail "$(how /mnt/n)" ;; esac
exits 0 s6-umount /mnt/n
exits 0 s6-mount -o bind,ro,suid,dev /mnt/m /mnt/n
case $(how /mnt/n) in "tmpfs ro,noexec,"*) ;; *) fail "$(how /mnt/n)" ;; esac
exits 0 s6-umount /mnt/n
# Where it may not be narrowed it is not left there as it is: those flags are locked here.
exits 111 unshare -Urm sh -c 's6-mount -o bind,ro,suid /mnt/m /mnt/n; code=$?
    [ ! -e /mnt/n/file ] || echo "it is left there"; exit $code'
same "" "$(cat out)"
exits 0 unshare -Urm sh -c 's6-mount -o bind,ro /mnt/m /mnt/n && ! touch /mnt/n/file 2>/dev/null'
exits 0 s6-mount -o remount,rw,suid,dev,exec /mnt/m
exits 0 s6-mount -o rbind /mnt/m /mnt/n
same more "$(cat n/file)"
exits 1 s6-umount /mnt/nosuch /mnt/n
[ ! -e n/file ] || fail "the second one was left"
exits 1 sh -c 'cd /mnt/m && s6-umount /mnt/m'
has err busy || fail "another reason: $(cat err)"
exits 0 s6-umount /mnt/m
# What the kernel would leave out of the options without a word is refused.
long=$(printf 'size=1m,%.0s' $(seq 520))
exits 100 s6-mount -t tmpfs -o "${long}mode=0700" tmpfs /mnt/m
has err '4095 bytes' || fail "no limit: $(cat err)"
same '' "$(how /mnt/m)"
exits 0 s6-mount -t tmpfs -o "$(echo "$long" | head -c 4080)mode=0700" tmpfs /mnt/m
same 700 "$(stat -c %a m)"
s6-umount /mnt/m
exits 111 s6-mount -t nosuchfs none /mnt/m
exits 111 s6-mount -t tmpfs none /mnt/nosuch
exits 100 s6-mount -t tmpfs none
exits 100 s6-umount

same "$(uname -n)" "$(s6-hostname)"
exits 0 unshare -u sh -c 's6-hostname some.name && [ "$(uname -n)" = some.name ] && [ "$(s6-hostname)" = some.name ]'
exits 100 s6-hostname a b
