# suite: jinn
# A58: shutdown -a: only where somebody is logged in whom /etc/shutdown.allow names.
. "$tests/stop.sh"
. "$tests/logins.sh"
mkdir etc
cp -a /etc/passwd /etc/group /etc/ld.so.* etc
mount --bind etc /etc
container </dev/null
up
{
    record 7 10 shm/one alice
    record 8 11 shm/two bob
    record 7 12 shm/tri ' carol'
} >"$root/run/utmp"
asks() { # asks CODE TEXT: with that as the file
    printf "$2" >/etc/shutdown.allow
    exits "$1" within /mnt/base/bin/shutdown -a -k now
}
exits 0 within /mnt/base/bin/shutdown -a -k now
asks 0 'alice\n'
asks 0 'alice'
asks 0 '# who may\n\nbob\nalice\n'
asks 0 ' carol\n'
asks 1 'carol\n'
asks 1 ' alice\n'
asks 1 'alice \n'
asks 1 'bob\n'
asks 1 '#alice\n'
asks 1 ''
asks 1 '\n'
asks 0 "$(printf 'x%s\\n' $(seq 63))alice\\n"
asks 1 "$(printf 'x%s\\n' $(seq 64))alice\\n"
has err 'first 64' || fail "no warning"
asks 0 "alice\\n$(printf '#%04087d' 0)\\n"
asks 1 "alice\\n$(printf '#%04088d' 0)\\n"
# A file that leads nowhere, or cannot be read, allows nobody: it may have denied.
for lead in /nowhere shutdown.allow /proc/self/mem /etc; do
    ln -sf "$lead" /etc/shutdown.allow.new
    mv -T /etc/shutdown.allow.new /etc/shutdown.allow
    not within /mnt/base/bin/shutdown -a -k now >out 2>err || fail "$lead allows it: $(cat out)"
    [ -s err ] || fail "$lead: nobody is told"
done
rm /etc/shutdown.allow
echo '#nobody' >/etc/shutdown.allow
exits 1 within /mnt/base/bin/shutdown -a -h now
exits 1 within /mnt/base/bin/shutdown -a -c
lives || fail "who may not did"
echo alice >/etc/shutdown.allow
exits 0 within /mnt/base/bin/shutdown -a -h now
ends 0
