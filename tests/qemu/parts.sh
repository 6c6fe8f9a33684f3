# Sourced by tests/qemu-boot, tests/qemu-debian and bench/boot, with $top the top of this repository:
# a kernel and a Debian root file system, both fetched once and kept under target/.
parts=$top/target/qemu

fetch_kernel() { # $kernel: the newest of Debian's cloud kernels, kept from the last time
    kernel=$(find "$parts/kernel/boot" -name 'vmlinuz-*' 2>/dev/null | head -n 1)
    [ -z "$kernel" ] || return 0
    package=$(apt-cache depends linux-image-cloud-amd64 2>/dev/null |
        sed -n 's/.*Depends: \(linux-image-[^ ]*\)$/\1/p' | head -n 1)
    [ -n "$package" ] || return 1
    mkdir -p "$parts/kernel"
    (cd "$parts" && apt-get download "$package" && dpkg -x "$package"_*.deb kernel && rm ./*.deb) \
        >"$parts/kernel.log" 2>&1
    kernel=$(find "$parts/kernel/boot" -name 'vmlinuz-*' | head -n 1)
    [ -n "$kernel" ]
}

debian_packages=sysvinit-core,sysv-rc,initscripts,udev,kmod,iproute2,ifupdown,e2fsprogs,login,procps,acpid

fetch_debian() { # $debian: a minimal Debian with sysvinit, as debootstrap leaves it, and smaller
    debian=$parts/debian
    ! grep -qxF "$debian_packages" "$debian.complete" 2>/dev/null || return 0
    rm -rf "$debian"
    mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)*\([^ ]*\) .*/\2/p' /etc/apt/sources.list \
        /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
    mkdir -p "$parts"
    timeout 900 debootstrap --variant=minbase --include=$debian_packages bookworm "$debian" \
        $mirror >"$parts/debootstrap.log" 2>&1 || return 1
    rm -rf "$debian"/var/cache/apt/* "$debian"/var/lib/apt/lists/* "$debian"/usr/share/doc/* \
        "$debian"/usr/share/man/* "$debian"/usr/share/locale/*
    echo jinn-debian >"$debian/etc/hostname"
    echo '/dev/vda / ext4 defaults 0 0' >"$debian/etc/fstab"
    echo root:jinn | chroot "$debian" chpasswd
    sed -i 's/^#T0:/T0:/; s/^[2-6]:.*getty/#&/' "$debian/etc/inittab"
    echo "$debian_packages" >"$debian.complete"
}

lay_out_initramfs() { # lay_out_initramfs FILE: mounts /dev/vda and goes on to the kernel's init=
    rm -rf "$parts/initramfs"
    mkdir -p "$parts/initramfs/bin" "$parts/initramfs/dev" "$parts/initramfs/proc" \
        "$parts/initramfs/new"
    cp "$(command -v busybox)" "$parts/initramfs/bin/busybox"
    for module in virtio virtio_ring virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci \
        virtio_blk button evdev; do
        # Debian 13's are below /usr, and packed.
        find "$parts/kernel" -name "$module.ko" -exec cp {} "$parts/initramfs/" \;
        find "$parts/kernel" -name "$module.ko.xz" -exec busybox unxz -c {} \; >"$parts/unpacked"
        [ ! -s "$parts/unpacked" ] || mv "$parts/unpacked" "$parts/initramfs/$module.ko"
    done
    cp "$top/tests/qemu/initramfs-init" "$parts/initramfs/init"
    (cd "$parts/initramfs" && find . | cpio -o -H newc -R 0:0 --quiet) >"$1"
}

make_disk() { # make_disk DIRECTORY FILE
    rm -f "$2"
    mke2fs -q -t ext4 -L root -d "$1" "$2" 500M
}
