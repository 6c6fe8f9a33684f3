# suite: jinn
# init -C with a command: its code is the container's whatever ends it; signals to process 1 reach it.
. "$tests/stop.sh"
made() { # made OPTION-OF-THE-MAKER...
    rm -rf base
    exits 0 jinn init-maker -C -c /mnt/base -p "$PATH" -q 1500 "$@" base
    sleeper base/run-image/service/beside
}
up() { # up COMMAND: in the container, by sh; it says that it is there by the file here
    rm -f here told found
    : >console
    # A container can be over before anybody has seen it.
    boot_made sh -c "until [ -e /mnt/found ]; do sleep 0.02; done; $1"
    : >found
    eventually test -e here
}
waits='while :; do sleep 0.05; done'
made

up "trap 'exit 9' TERM; : >/mnt/here; $waits"
kill -TERM "$init"
ends 9
up "trap : TERM; : >/mnt/here; $waits"
kill -TERM "$init"
ends 137
up ": >/mnt/here; exec sleep 1000"
kill -TERM "$init"
ends 143
up ": >/mnt/here; exit 5"
ends 5
up ': >/mnt/here; kill -9 $$'
ends 137

# Signals that mean nothing to an init with a command are the command's.
up "for s in HUP INT QUIT USR1 USR2 WINCH; do trap \"echo \$s >>/mnt/told\" \$s; done; trap 'exit 4' TERM
    : >/mnt/here; $waits"
for signal in HUP INT QUIT USR1 USR2 WINCH; do
    kill -$signal "$init"
    eventually has told $signal
done
kill -PWR "$init"
ends 130
up ": >/mnt/here; exec sleep 1000"
kill -INT "$init"
ends 130

# Every process is told to go at once, by somebody inside.
up "trap 'exit 6' TERM; : >/mnt/here; $waits"
within sh -c 'kill -TERM -1' || :
ends 6

# The scanner is told to end, rather than the container.
up "trap 'exit 8' TERM; : >/mnt/here; $waits"
exits 0 within jinn svscanctl -t /run/service
ends 8
up "trap : TERM; : >/mnt/here; $waits"
exits 0 within jinn svscanctl -b /run/service
ends 137

# What systemd has real-time signals mean.
up "trap 'exit 3' TERM; : >/mnt/here; $waits"
kill -37 "$init"
ends 3
up "trap 'exit 3' TERM; : >/mnt/here; $waits"
kill -39 "$init"
ends 129
up "trap : TERM; : >/mnt/here; $waits"
kill -47 "$init"
ends 137

# By hand, below any init.
keepcode kept sh -c "trap : TERM; : >/mnt/here2; $waits" &
waiter=$!
eventually test -e here2
exits 1 keepcode -s TERM -t 100 another
exits 0 keepcode -s WINCH kept
exits 0 keepcode -s TERM -t 100 kept
code=0
wait $waiter || code=$?
same 137 "$code"
same 137 "$(cat kept)"
exits 100 keepcode -s nonsense kept
exits 100 keepcode -t 5 kept true

# The end of the log, on the container's stderr, after the end.
made -l 3
up 'seq 100; : >/mnt/here; exit 2'
ends 2
same '99 100' "$(echo $(sed -n 's/^@[^ ]* //p' console | grep -v jinn | tail -n 2))"
not has console ' 90'
made
up 'seq 100; : >/mnt/here; exit 2'
ends 2
not has console ' 100'
