# suite: jinn
# C80: another database of the same services is taken, and no other; the state stays.
. "$tests/sources.sh"
anew
oneshot o true
longrun A 'exec sleep 1000'
compiled
mkdir SC
scan SC
exits 0 s6-rc-init -c /mnt/DB -l /mnt/L /mnt/SC
printf '\1\0\1\0' >L/state
looks() { # what there is
    echo "$(readlink L/compiled) $(od -An -v -tu1 L/state)" L/*
}
refused() { # refused CODE MESSAGE DATABASE: and nothing is changed
    exits "$1" s6-rc-format-upgrade -l L "$3"
    has err "$2" || fail "no <$2> in: $(cat err)"
    same "$was" "$(looks)"
}
was=$(looks)
cp -a DB DB2
refused 100 'no absolute path' DB2
refused 111 'unable to open /mnt/none/lock: no such file' /mnt/none
cp -a DB damaged
printf x >>damaged/db
refused 4 'invalid database /mnt/damaged/db' /mnt/damaged
oneshot p true
exits 0 s6-rc-compile more S
refused 4 'invalid state L/state' /mnt/more
rm -r S/p
mv S/o S/z
exits 0 s6-rc-compile renamed S
refused 1 'does not number the same services alike' /mnt/renamed
mv S/z S/o
mv S/A S/B
exits 0 s6-rc-compile other S
refused 1 'does not number the same services alike' /mnt/other
exits 100 s6-rc-format-upgrade -l L
exits 100 s6-rc-format-upgrade -l L /mnt/DB2 /mnt/DB
exits 111 s6-rc-format-upgrade /mnt/DB2
has err 'unable to open /run/s6-rc/lock'
gives 0 '' s6-rc-format-upgrade -v2 -t 1000 -bl L /mnt/DB2
same /mnt/DB2 "$(readlink L/compiled)"
gives 0 "$(printf 's6rc-oneshot-runner\nA')" s6-rc -l L -a list
# The old one may be gone, or of a format that nobody reads any more.
echo 'jinn rc database 0' >DB2/db
exits 4 s6-rc -l L list
gives 0 '' s6-rc-format-upgrade --livedir=L /mnt/DB
has err 'the old database cannot be read'
gives 0 '' s6-rc-format-upgrade --livedir=L --verbosity=0 --block /mnt/DB
same '' "$(cat err)"
s6-svscanctl -t SC
ended
# What is only said.
gives 0 's6-rc-dryrun: a b  c' s6-rc-dryrun -t 1 a 'b ' c
gives 0 '' s6-rc-dryrun -v0 -t0 a
gives 0 's6-rc-dryrun: -x' s6-rc-dryrun -t0 -- -x
gives 100 '' s6-rc-dryrun
gives 100 '' s6-rc-dryrun -t x a
gives 100 '' s6-rc-dryrun --timeout=1 a
