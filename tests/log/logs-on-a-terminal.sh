# logs on a terminal of 80 columns and 24 lines: page by page, by the pager that is named, with nothing that is an
# order to the terminal; in a pipe, and where lines follow, without.
# suite: jinn
command -v script >/dev/null || skip "script is not installed"
export TZ=UTC TERM=xterm
unset PAGER JINN_PAGER LESS || :
logs=$(command -v jinn)
mkdir web ウェブ
seq 2000 | sed 's/$/ line of the web/' >web/current
printf '日本語 \033[31m\007\n' >ウェブ/current
cat >pager <<'END_OF_PAGER'
#!/bin/sh
echo "$LESS $*" >paged
exec cat
END_OF_PAGER
chmod +x pager
on_terminal() { # on_terminal COMMAND: what is seen of it on a terminal, and its exit code
    script -qec "stty cols 80 rows 24; $1; echo code \$?" /dev/null </dev/null | tr -d '\r' >seen
}
pages() { # pages YES|NO COMMAND: whether that is shown page by page
    rm -f paged
    on_terminal "$2"
    has seen 'code 0' || fail "$2: $(cat seen)"
    case $1 in
    YES) [ -e paged ] || fail "not by pages: $2" ;;
    *) not test -e paged || fail "by pages: $2" ;;
    esac
}
pages YES "JINN_PAGER='./pager a  b' $logs logs ./web"
same 'FRX a b' "$(cat paged)"
same 2001 "$(wc -l <seen)"
pages YES "LESS=S PAGER=./pager $logs logs -n 1 ./web"
same 'S ' "$(cat paged)"
pages YES "JINN_PAGER=./pager PAGER=/nowhere $logs logs -R -n 1 ./web"
pages NO "JINN_PAGER=./pager $logs logs --no-pager -n 1 ./web"
pages NO "JINN_PAGER=./pager TERM=dumb $logs logs -n 1 ./web"
pages NO "JINN_PAGER= PAGER=./pager $logs logs -n 1 ./web"
pages NO "JINN_PAGER=./pager $logs logs -n 1 ./web | cat"
pages NO "JINN_PAGER=./pager $logs logs -n 0 ./web"
pages NO "JINN_PAGER=./pager $logs logs -g nothing ./web"
has seen 'info: no lines that match in ./web' || fail "$(cat seen)"
pages NO "PAGER=/nowhere/pager $logs logs -n 1 ./web"
has seen 'warning: unable to start pager /nowhere/pager: no such file or directory' || fail "$(cat seen)"
has seen '2000 line of the web' || fail "$(cat seen)"
pages NO "JINN_PAGER=./pager timeout --foreground -s INT 2 $logs logs -f -n 1 ./web; true"
has seen '2000 line of the web' || fail "$(cat seen)"

# One that has seen enough is no error; one that fails to read is none of ours.
on_terminal "PAGER='head -n 3' $logs logs ./web"
same '1 line of the web
2 line of the web
3 line of the web
code 0' "$(cat seen)"
on_terminal "PAGER=false $logs logs ./web"
same 'code 0' "$(cat seen)"

# Nothing is an order there, with and without a pager; names and lines are what they are.
for pager in ./pager cat; do
    on_terminal "PAGER=$pager $logs logs ./ウェブ ./web | tail -n 1"
    on_terminal "PAGER=$pager $logs logs -n 5 ./ウェブ"
    same '日本語 ^[[31m^G
code 0' "$(cat seen)"
done
on_terminal "PAGER=cat $logs logs -o json ./ウェブ"
same '{"service":"ウェブ","line":"日本語 \u001b[31m\u0007"}
code 0' "$(cat seen)"

# less, where there is one: what fits on the screen stays on it, and the rest is a page.
if command -v less >/dev/null; then
    on_terminal "LC_ALL=C.UTF-8 $logs logs -n 3 ./web"
    sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g; s/\x1b[=>]//g' seen >plain
    has plain '2000 line of the web' || fail "$(cat plain)"
    has plain 'code 0' || fail "$(cat plain)"
fi
if command -v less >/dev/null && command -v tmux >/dev/null; then
    tmux -S tmux.socket -f /dev/null new-session -d -x 80 -y 24 \
        "LC_ALL=C.UTF-8 $logs logs ./web; echo \$? >code"
    page() { tmux -S tmux.socket capture-pane -p >screen && has screen '23 line of the web'; }
    eventually page
    not has screen '24 line of the web' || fail "$(cat screen)"
    tmux -S tmux.socket send-keys G
    end() { tmux -S tmux.socket capture-pane -p >screen && has screen '2000 line of the web'; }
    eventually end
    tmux -S tmux.socket send-keys q
    eventually has code 0
fi

# What the terminal sends to all of them ends neither: keys are the pager's.
cat >patient <<'END_OF_PAGER'
#!/bin/sh
trap 'echo interrupted >noted' INT
echo here >here
until [ -e go ]; do sleep 0.02; done
cat
END_OF_PAGER
chmod +x patient
mkfifo keys
env --default-signal script -qec "trap : INT; PAGER=./patient $logs logs ./web; echo code \$?" /dev/null <keys >seen &
terminal=$!
exec 7>keys
eventually has here here
printf '\003' >&7
eventually has noted interrupted
[ -n "$(process "*jinn logs ./web *")" ] || fail "it was ended by a key"
: >go
eventually has seen 'code 0'
has seen '2000 line of the web' || fail "$(tail -n 3 seen)"
exec 7>&-
wait "$terminal"
