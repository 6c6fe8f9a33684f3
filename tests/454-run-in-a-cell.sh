# suite: jinn
# run as process 1 of a container that has nothing but jinn, its root read-only: as root, and as an
# arbitrary user without rights. Nothing writable that programs may be in: told, or made by root.
is_root || skip "only root can make another user's container"
command -v setpriv >/dev/null || skip "setpriv (util-linux) is not installed"
. "$tests/cell.sh"
cell
anybody='setpriv --reuid 12345 --regid 12345 --clear-groups --bounding-set -all --inh-caps -all
    --no-new-privs'
script='redirfd -w 1 /data/said foreground { getpid -E pid echo $pid } exit 6'
parent='foreground { redirfd -w 1 /data/said echo here } background { exit 0 } exit 6'
export writable=/run options=
exits 6 into_cell /jinn run /jinn execlineb -Pc "$script"
exits 6 into_cell $anybody /jinn run /jinn execlineb -Pc "$parent"
mkdir -p cell/services/one
printf '#!/jinn execlineb -P\nforeground { echo one is here } pause\n' >cell/services/one/run
chmod +x cell/services/one/run
exits 0 into_cell $anybody /jinn run -d /services /jinn sleep 1
has err 'one: one is here' || fail "the service is not heard"

writable='/tmp' options=
exits 6 into_cell $anybody /jinn run /jinn execlineb -Pc "$parent"
writable='/run /tmp' options=,noexec
exits 111 into_cell $anybody /jinn run /jinn execlineb -Pc "$parent"
has err 'see -T' || fail "no hint"
writable='' options=
exits 111 into_cell $anybody /jinn run /jinn execlineb -Pc "$parent"
exits 6 into_cell /jinn run /jinn execlineb -Pc "$parent"

# Stopped from outside.
writable=/run
rm -f cell/data/said
env --default-signal unshare -pfm --kill-child true
boot_cell() {
    into_cell $anybody /jinn run /jinn execlineb -Pc 'foreground { redirfd -w 1 /data/up echo } pause' \
        >out 2>err &
    container=$!
    eventually test -e cell/data/up
    init=$(process '*/jinn svscan*' | head -n 1)
}
