# suite: jinn
# A finish program that cannot be executed means the crash program; without that, an exit code.
mkdir -p scan/.s6-svscan
echo 'no program' >scan/.s6-svscan/finish
printf '#!/bin/sh\necho "$# crashed" >/mnt/crashed\n' >scan/.s6-svscan/crash
chmod +x scan/.s6-svscan/crash
scan scan
exits 0 s6-svscanctl -b scan
ended
same 0 "$code"
same '0 crashed' "$(cat crashed)"
rm scan/.s6-svscan/crash
scan scan
exits 0 s6-svscanctl -b scan
ended
same 127 "$code"
