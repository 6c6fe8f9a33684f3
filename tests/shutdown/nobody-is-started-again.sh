# suite: jinn
# A47: what ends during a shutdown is not started again: its directory is hidden from the scanner.
. "$tests/stop.sh"
container -q 2500 </dev/null
stubborn deaf
early mortal <<'RUN'
#!/bin/sh
echo started >>/mnt/starts
exec sleep 1000
RUN
mkdir -p elsewhere
service elsewhere/linked <<'RUN'
#!/bin/sh
echo started >>/mnt/links
exec sleep 1000
RUN
ln -s /mnt/elsewhere/linked $image/linked
up
eventually test -e stubborn
eventually has starts started
eventually has links started
ordered /mnt/base/bin/halt
eventually test -e told
hidden() { ls -a "$root/run/service" | grep -q "^\.s6-linux-init-shutdownd:$1:......\$"; }
for name in mortal deaf linked; do
    hidden $name || fail "$name is not hidden"
done
not test -e "$root/run/service/mortal" || fail "it is still there"
test -e "$root/run/service/s6-svscan-log" || fail "the logger is hidden"
ends 0
same started "$(cat starts)"
same started "$(cat links)"
