# suite: jinn
# A33: the modes of the tree do not depend on the umask.
modes() { (cd "$1" && find . -exec stat -c '%A %U %n' {} + | sort -k 3); }
(umask 022 && exits 0 s6-linux-init-maker -L one)
(umask 077 && exits 0 s6-linux-init-maker -L two)
modes one >expected
modes two >actual
diff expected actual || fail "other modes"
same 2750 "$(stat -c %a two/run-image/uncaught-logs)"
same 600 "$(stat -c %a two/run-image/service/s6-svscan-log/fifo)"
same 755 "$(stat -c %a two/scripts/rc.init)"
same 644 "$(stat -c %a two/run-image/service/s6-svscan-log/notification-fd)"
is_root || return 0
exits 0 s6-linux-init-maker -u nobody three
same nobody "$(stat -c %U three/run-image/uncaught-logs)"
has three/run-image/service/s6-svscan-log/run ' setuidgid nobody' || fail "it stays root"
