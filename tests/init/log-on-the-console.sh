# suite: jinn
# A28: with the maker's -1 lines go to the console too, without stamps; without it they do not.
for option in -1 ''; do
    rm -rf base stage-2 console
    exits 0 s6-linux-init-maker -C $option -c /mnt/base base
    { echo '#!/bin/sh'; echo 'echo spoken; : >/mnt/stage-2'; } >base/scripts/rc.init
    boot_made
    eventually logged spoken
    grep -q '^@[0-9a-f]\{24\} spoken$' "$root/run/uncaught-logs/current" || fail "no stamp"
    case $option in
    -1) eventually grep -qx spoken console ;;
    *) not grep -q spoken console || fail "the console has it" ;;
    esac
    kill -9 "$init"
    stopped
done
