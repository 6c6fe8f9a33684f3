# suite: jinn
# What a program that root runs for mallory has of his: three descriptors, and the values that the
# server asks for. Nothing else of the process that asks reaches it, and it is not his to signal.
. "$tests/rights.sh"
users
serve() { # serve COMMAND...
    mkfifo ready
    env -i --default-signal PATH="$PATH" WANTED= OWN=mine sh -c '
        umask 022; ulimit -Sn 200
        exec perl -MPOSIX -e "setsid; POSIX::close(\$_) for 3 .. 255; exec @ARGV" "$@"' server "$@" >ready 2>>served &
    server=$!
    read -r line <ready || fail "no server: $(cat served)"
    rm ready
}
stop() {
    kill -TERM "$server"
    wait "$server" || :
}
cat >shows <<'SH'
#!/bin/sh
echo "words $*"
env | grep -v '^PWD=\|^_=\|^OLDPWD=\|^SHLVL=\|^IPC' | sort
umask
ulimit -Sn
ulimit -Sf
pwd
perl -e 'opendir(D, "/proc/$ARGV[0]/fd"); print join(" ", "open", sort grep { /^[0-9]+$/ } readdir D), "\n"' $$
sed -n 's/^\(Sig[BIC][a-z]*\|Groups\|Uid\|Gid\|NoNewPrivs\|CapEff\|CapBnd\|Seccomp\):/&/p' /proc/self/status
cut -d ' ' -f 5-8,19 /proc/$$/stat
cat /proc/$$/oom_score_adj
perl -e 'print open(T, "+<", "/dev/tty") ? "a terminal\n" : "no terminal\n"'
SH
chmod 755 shows
serve s6-ipcserver -1 sock s6-sudod "$PWD/shows" own
gives 0 '' sh -c 's6-sudo -t 20000 sock theirs >plain'
has plain 'words own theirs' || fail "$(cat plain)"
has plain 'no terminal' || fail "$(cat plain)"
grep -qx 'open 0 1 10 2' plain || fail "$(grep open plain)" # 10 is its script.
# With all that a process can hand on otherwise, in a terminal of its own, from another place.
mkdir -m 755 elsewhere
cat >asks.sh <<'SH'
cd elsewhere
umask 077
ulimit -Sn 50
ulimit -f 100
trap '' TERM HUP INT QUIT PIPE USR1 CHLD
exec 7</dev/null 8</dev/null
exec nice -n 5 env LD_PRELOAD= IFS=x BASH_ENV=/mnt/mallory/x ENV=/mnt/mallory/x OWN=his ELSE=his \
    PERL5LIB=/mnt/mallory WANTED=his s6-sudo -t 20000 ../sock theirs
SH
chmod 644 asks.sh
as_user $mallory env PATH="$PATH" sh asks.sh >mallorys || fail "not served: $(cat served)"
grep -qx WANTED=his mallorys || fail "$(cat mallorys)"
sed -i 's/^WANTED=.*/WANTED=/' plain mallorys
same "$(cat plain)" "$(cat mallorys)"
if command -v script >/dev/null; then
    chmod 1777 .
    as_user $mallory env PATH="$PATH" script -qec 's6-sudo -t 20000 sock theirs' /dev/null \
        </dev/null >on-terminal || fail "$(cat on-terminal)"
    tr -d '\r' <on-terminal | grep -q '^no terminal$' || fail "it has mallory's terminal"
fi
stop

# It is not his to signal, stop or trace; his leaving is all he can do, and TERM is what it means.
serve s6-ipcserver -1 -c 4 -C 2 sock s6-sudod sh -c 'echo $$ >>running; while :; do sleep 0.1; done'
: >running
for _ in 1 2; do
    setpriv --reuid $mallory --regid $mallory --clear-groups s6-sudo -t 20000 sock </dev/null &
    clients="${clients:-} $!"
done
two() { [ "$(wc -l <running)" = 2 ]; }
eventually two
for pid in $(cat running); do
    for signal in TERM STOP KILL CONT; do
        not as_user $mallory kill -$signal "$pid" 2>err || fail "mallory sent $signal"
    done
    not may_look $mallory "$pid"
    alive "$pid" || fail "it is gone"
done
# Clients of his that stop hold his share of places, no more: alice is served beside them.
kill -STOP $clients
setpriv --reuid $alice --regid $alice --clear-groups s6-sudo -t 20000 sock </dev/null &
hers=$!
three() { [ "$(wc -l <running)" = 3 ]; }
eventually three
exits 111 as_user $mallory s6-sudo -t 20000 sock </dev/null
kill -KILL $clients $hers
gone() { for pid in $(cat running); do not alive "$pid" || return 1; done; }
eventually gone
# A pipe that nobody reads blocks the program, not the server; with its reader it is gone.
stop
serve s6-ipcserver -1 -c 4 -C 2 sock s6-sudod sh -c 'echo $$ >flooding; exec yes'
mkfifo -m 666 unread
exec 8<>unread
setpriv --reuid $mallory --regid $mallory --clear-groups s6-sudo -t 20000 sock >unread </dev/null &
client=$!
eventually test -s flooding
exits 143 as_user $alice sh -c 's6-sudo -t 20000 sock | head -c 10 >/dev/null; exit 143'
kill -KILL $client
ended() { not alive "$(head -n 1 flooding)"; }
eventually ended
stop
