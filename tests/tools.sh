# Sourced by ./test before ./setup, with $fast: the programs that only tests need, for $extras. Where
# they cannot be had the tests that want them say SKIPPED. What is no command is a file, from the root on.
extras='s6-svscan:s6 redirfd:execline strace:strace pgrep:procps busybox:busybox-static
    shellcheck:shellcheck zsh:zsh fish:fish lowdown:lowdown mandoc:mandoc python3:python3 less:less tmux:tmux
    usr/lib/python3/dist-packages/prometheus_client:python3-prometheus-client'
[ -n "$fast" ] || extras="$extras qemu-system-x86_64:qemu-system-x86 cpio:cpio
    debootstrap:debootstrap mke2fs:e2fsprogs dockerd:docker.io docker:docker-cli tini-static:tini
    dumb-init:dumb-init systemd-nspawn:systemd-container lxc-start:lxc bwrap:bubblewrap
    podman:podman chromium:chromium"
