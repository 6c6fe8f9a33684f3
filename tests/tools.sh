# Sourced by ./test after ./setup: the programs that only tests need. Where they cannot be installed
# the tests that want them say SKIPPED.
for tool in s6-svscan:s6 redirfd:execline strace:strace qemu-system-x86_64:qemu-system-x86 \
    cpio:cpio busybox:busybox-static debootstrap:debootstrap; do
    PATH=$PATH:/usr/lib/execline/bin command -v "${tool%%:*}" >/dev/null || missing="$missing ${tool#*:}"
done
[ -z "$missing" ] || { may_install && install $missing; } ||
    echo "setup: some tests will be SKIPPED: install$missing" >&2
