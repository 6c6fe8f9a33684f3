# A02: /run is a file system in memory of its own, nosuid and nodev, mode 755.
basedir </dev/null
: >/run/leftover
stage_2
same tmpfs "$(within stat -f -c %T /run)"
same 755 "$(within stat -c %a /run)"
mount=$(grep ' /run tmpfs ' "/proc/$init/mounts" | tail -n 1)
case $mount in *nosuid,nodev*) ;; *) fail "$mount" ;; esac
[ ! -e "$root/run/leftover" ] || fail "an old /run"
