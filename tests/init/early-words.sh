# suite: jinn
# H13: the catch-all logger comes first, however slow it is; a service that prints in its first
# millisecond is heard, and started once.
basedir </dev/null
run=base/run-image/service/s6-svscan-log/run
{ echo '#!/bin/sh'; echo 'sleep 0.7'; sed 1d $run; } >run
cp run $run
for name in a b z; do
    early $name <<-'RUN'
		#!/bin/sh
		echo "words of ${PWD##*/}"
		echo $$ >>starts
		exec sleep 1000
	RUN
done
stage_2
for name in a b z; do
    eventually logged "words of $name"
    eventually test -s "$root/run/service/$name/starts"
    same 1 "$(wc -l <"$root/run/service/$name/starts")"
done
