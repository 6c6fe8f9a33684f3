# suite: jinn
# A file system mounted noexec: scripts that a program of ours interprets run there all the same, in
# the interpreter that is there already. One without the mode bits does not, nor does a shell's.
is_root || skip "only root can mount"
mkdir noexec
mount -t tmpfs -o noexec tmpfs noexec
jinn=$suites/jinn/jinn
script() { # script FILE <<text
    mkdir -p "$(dirname "$1")"
    { echo "#!$jinn execlineb -P"; cat; } >"$1"
    chmod +x "$1"
}
script noexec/plain <<'E2'
foreground { echo plain $@ } exit 7
E2
exits 7 jinn execlineb -c 'noexec/plain one "two words"'
exits 7 jinn env noexec/plain
# Where the user was changed in between, it is a fresh image: nothing of root's is left in it.
gives 7 'plain $@' jinn setuidgid nobody noexec/plain
printf '#!%s execlineb -P\nforeground { echo up } sleep 1000\n' "$jinn" >noexec/stays
chmod +x noexec/stays
SECRET=of-root-alone jinn unexport SECRET setuidgid nobody noexec/stays >up &
eventually has up up
not grep -qa of-root-alone "/proc/$!/environ" || fail "the old environment is there"
kill $!
chmod -x noexec/plain
exits 126 jinn execlineb -c noexec/plain
# The mount alone is passed over: whom the mode, or a list of access rights, keeps out stays out.
script noexec/roots <<'E2'
exit 7
E2
chmod 744 noexec/roots
cp noexec/roots roots
exits 7 jinn env noexec/roots
exits 126 jinn setuidgid nobody noexec/roots
exits 126 jinn setuidgid nobody ./roots
chmod 755 noexec/roots
exits 7 jinn setuidgid nobody noexec/roots
if perl -e 'my $list = pack("V(vvV)*", 2, 1, 7, 0xffffffff, 2, 0, 65534, 4, 5, 0xffffffff,
        16, 5, 0xffffffff, 32, 5, 0xffffffff);
        syscall(188, my $path = "noexec/roots", my $name = "system.posix_acl_access", $list,
            length($list), 0) == 0 or exit 1'; then
    exits 126 jinn setuidgid nobody noexec/roots
fi
printf '#!/bin/sh\nexit 0\n' >noexec/shell
chmod +x noexec/shell
exits 126 jinn execlineb -c noexec/shell


script noexec/sv/web/run <<'E2'
foreground { redirfd -w 1 /mnt/words echo $@ }

sleep 1000
E2
sed -i '1s/-P/-S0/' noexec/sv/web/run
script noexec/sv/web/finish <<'E2'
redirfd -w 1 /mnt/finished echo finished
E2
script noexec/sv/.s6-svscan/SIGUSR1 <<'E2'
redirfd -w 1 /mnt/signalled echo signalled
E2
script noexec/sv/.s6-svscan/finish <<'E2'
exit 5
E2
scan noexec/sv
eventually is_up noexec/sv/web
kill -USR1 "$tree"
eventually test -s signalled
s6-svc -d noexec/sv/web
eventually test -s finished
s6-svscanctl -t noexec/sv
ended
same 5 "$code"
