# suite: jinn
# On a terminal one line says for whom one waits and for how long; it does not wrap, nothing of it is
# left at the end, and ^C ends it at once.
command -v script >/dev/null || skip "script (bsdutils) is not installed"
for i in $(seq 12); do
    service "scan/never-ready-$i" <<-'RUN'
		#!/bin/sh
		exec sleep 1000
	RUN
    echo 3 >"scan/never-ready-$i/notification-fd"
done
scan scan
for i in $(seq 12); do eventually is_up "scan/never-ready-$i"; done
export JINN_SCANDIR=/mnt/scan
names=$(cd scan && echo never-ready-*)

# What the terminal shows in the end: each row as the last writing to it has left it.
screen() { perl -0777 -ne 's/\r\n/\n/g; s/^Script (started|done).*\n//mg; for (split /\n/) {
    my @row; for (split /(?<=\r)/) { my $cr = s/\r$//; my @c = split //; @row[0 .. $#c] = @c; }
    my $row = join "", @row; $row =~ s/ +$//; print "$row\n" if $row ne "" }' "$1"; }

script -qefc "stty rows 24 cols 80; jinn start --timeout 2 $names" typed </dev/null >/dev/null || :
grep -qaE 'waiting for never-ready-1, never-ready-10 and 10 more: 0 s of 2 s' typed ||
    fail "$(cat -v typed)"
grep -qaF ': 1 s of 2 s' typed || fail "$(cat -v typed)"
perl -0777 -ne 'for (split /[\r\n]+/) { exit 1 if /^waiting/ && length >= 80 }' typed ||
    fail "it wraps: $(cat -v typed)"
screen typed >seen
! grep -q '^waiting' seen || fail "it is still there: $(cat seen)"
same 12 "$(grep -c 'has not said that it is ready after 2 s$' seen)"

# ^C: at once, with the code of a shell, nothing half; nothing is left in the event directories.
mkfifo typing
env --default-signal script -qefc "stty rows 24 cols 80; exec jinn start never-ready-1" cut \
    <typing >/dev/null &
typist=$!
exec 9>typing
eventually grep -qaF 'waiting for never-ready-1: ' cut
printf '\003' >&9
code=0
wait $typist || code=$?
same 130 "$code"
exec 9>&-
screen cut >seen
! grep -qE 'waiting|jinn' seen || fail "$(cat seen)"
same '' "$(ls scan/never-ready-1/event)"

# A pipe, and a file, get no such line.
exits 1 jinn start -t 1 never-ready-1
! grep -q waiting err || fail "$(cat err)"
exits 0 s6-svscanctl -t scan
ended
