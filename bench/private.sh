# Sourced by benches of containers.

# KiB of anonymous pages and page tables, of all processes but the command. (Dirty pages would count
# those of the program's file as well, where an image was just written.)
private() { # private CONTAINER
    for pid in $(docker top "$1" -eo pid,args | awk 'NR > 1 && $2 != "sleep" { print $1 }'); do
        sed -n 's/^Anonymous: *\([0-9]*\) kB/\1/p' "/proc/$pid/smaps_rollup"
        sed -n 's/^VmPTE:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$pid/status"
    done | awk '{ sum += $1 } END { print sum }'
}
