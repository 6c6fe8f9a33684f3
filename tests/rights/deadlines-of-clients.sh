# suite: jinn
# A server that does not take connections, or takes them and is silent, does not hold its clients
# longer than they want: -t is for connecting, asking and the answer together.
mkfifo ready
s6-ipcserver-socketbinder -b 1 deaf sh -c 'echo >ready; exec sleep 1000' &
read -r line <ready
rm ready
late() { # late COMMAND...
    exits 111 "$@"
    has err 'operation timed out' || fail "$*: $(cat err)"
}
# It has room for one more than it says; they are never accepted.
for i in 1 2; do s6-ipcclient deaf sleep 1000 & done
full() {
    [ "$(process 'sleep 1000 ' | wc -l)" = 3 ]
}
eventually full
late s6-fdholder-list -t 300 deaf
late s6-fdholder-store -t 300 deaf name
late s6-fdholder-retrieve -t 300 deaf name true
late s6-fdholder-delete -t 300 deaf name
late s6-fdholder-getdump -t 300 deaf true
late env 'S6_FD#=1' S6_FD_0=0 S6_FDID_0=a s6-fdholder-setdump -t 300 deaf
late s6-fdholder-transferdump -t 300:300 deaf deaf
late s6-sudo -t 300 deaf true
has err 'jinn sudo: fatal: unable to connect to deaf' || fail "$(cat err)"

# One that accepts and says nothing.
mkfifo ready
env --default-signal s6-ipcserver -1 mute sleep 1000 >ready &
read -r line <ready
late s6-fdholder-list -t 300 mute
late s6-sudo -t 300 mute true
# One that says that more descriptors come than anybody holds is not waited for.
env --default-signal s6-ipcserver -1 liar \
    sh -c 'printf "\0\0\0\11\0\0\0\377\377\377\377\0\0\3\351"; exec sleep 1000' >ready &
read -r line <ready
exits 111 s6-fdholder-getdump -t 20000 liar true
has err 'protocol error' || fail "$(cat err)"
# One whose program does not end: -T is another time, from its start on.
env --default-signal s6-ipcserver -1 slow s6-sudod sleep >ready &
read -r line <ready
late s6-sudo -t 20000 -T 300 slow 1000
# Half of what the server says is not enough.
env --default-signal s6-ipcserver -1 half sh -c 'printf s6-su; exec sleep 1000' >ready &
read -r line <ready
late s6-sudo -t 300 half true
