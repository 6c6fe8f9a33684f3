# suite: jinn
# A62: -i asks for the name of the machine, on a terminal, and for nothing else.
command -v script >/dev/null || skip "script is not installed"
. "$tests/stop.sh"
container </dev/null
cat >named <<'RUN'
#!/bin/sh
echo Machine.example.org >/proc/sys/kernel/hostname
exec "$@"
RUN
chmod +x named
through='unshare -u /mnt/named'
up
mkfifo keys
typed() { # typed CODE TEXT COMMAND...: at a terminal, once it asks; the keys are there until it is over
    wanted=$1 answer=$2
    shift 2
    rm -f over out
    { eventually has out 'Name of the machine'; printf "$answer"; eventually test -e over; } >keys &
    exits "$wanted" env script -qec "nsenter -t $init -p -m -u $*" /dev/null <keys
    : >over
    wait $!
}
exits 100 within /mnt/base/bin/halt -i
exits 100 within /mnt/base/bin/shutdown -i -h now
typed 1 'another\n' /mnt/base/bin/halt -i
typed 1 'machin\n' /mnt/base/bin/shutdown -i -h now
typed 1 '\n' /mnt/base/bin/halt -i
typed 111 '\004' /mnt/base/bin/halt -i
lives || fail "it went down"
typed 0 'MACHINE\n' /mnt/base/bin/shutdown -i -k now
typed 0 'machine.elsewhere\n' /mnt/base/bin/halt -i
ends 0
