# suite: jinn
# run: a command as the main program of a tree: its code, its streams, its signals.
for code in 0 1 3 125 128 255; do
    exits $code jinn run sh -c "exit $code"
done
exits 137 jinn run sh -c 'kill -KILL $$'
exits 143 jinn run -- sh -c 'kill -TERM $$'
exits 127 jinn run nosuchprogram
has err 'jinn run: fatal: unable to exec nosuchprogram: no such file or directory' || fail "$(cat err)"
exits 126 jinn run /mnt
has err 'jinn run: fatal: unable to exec /mnt: permission denied' || fail "$(cat err)"
exits 100 jinn run
exits 100 jinn run -t x true
exits 111 jinn run -d /mnt/missing true
exits 111 jinn run -T /mnt/missing true
has err '/mnt/missing' || fail "what is wrong?"

# What the command gets is what run was given.
mkdir 'a place' && cd 'a place'
echo input | VALUE='a "b" $c {' jinn run sh -c 'cat; pwd; echo "$VALUE"; umask; echo "$1"' x 'a\ "$b" {' \
    >../out 2>../err
cd ..
same "input
/mnt/a place
a \"b\" \$c {
0022
a\\ \"\$b\" {" "$(cat out)"
same "" "$(cat err)"
exits 3 jinn run -v sh -c 'exit 3'
has err 'jinn run: info: below another init: orphans of this tree come here' || fail "not told"
has err 'jinn run: info: the tree is /run/jinn-run.' || fail "where is it?"
has err 'jinn run: info: sh has ended: exit code 3' || fail "how did it end?"

# What the command leaves behind is killed.
exits 0 jinn run sh -c 'setsid sleep 1000 & echo $!'
not alive "$(cat out)" || fail "left behind"

# Stopped in order; the code is the command's.
running() { # running COMMAND...: starts it; returns when it says so
    rm -f begun
    env --default-signal jinn run "$@" >out 2>err &
    running=$!
    eventually test -e begun
}
end() {
    code=0
    wait "$running" || code=$?
}
running sh -c 'trap "echo bye; exit 7" TERM; : >/mnt/begun; while :; do sleep 0.05; done'
kill "$running"
end
same 7 "$code"
same bye "$(cat out)"
running sh -c ': >/mnt/begun; exec sleep 1000'
kill -INT "$running"
end
same 130 "$code"
running -t 200 sh -c 'trap "" TERM; : >/mnt/begun; while :; do sleep 0.05; done'
kill "$running"
end
same 137 "$code"
for signal in HUP USR1 USR2 QUIT; do
    running sh -c "trap 'echo $signal; exit 5' $signal; : >/mnt/begun; while :; do sleep 0.05; done"
    kill -$signal "$running"
    end
    same 5 "$code"
    same $signal "$(cat out)"
done

# Told once, started once: its whole process group gets the signal too (Ctrl-C, timeout, killpg).
echo 'echo start >>/mnt/starts; trap "exit 9" TERM; : >/mnt/begun; while :; do sleep 0.05; done' >once
rm -f begun
env --default-signal setsid jinn run sh once >out 2>err &
running=$!
eventually test -e begun
kill -TERM "-$running"
end
same 9 "$code"
same start "$(cat starts)"

# -g: signals are for the command's group.
echo 'sh -c "trap \"echo child; exit\" USR1; : >/mnt/begun; while :; do sleep 0.05; done" &
    trap "" USR1; wait' >family
running -g sh family
kill -USR1 "$running"
end
same child "$(cat out)"

# -k: so much time for all that ends. What is left behind by the command has half a second.
exits 0 jinn run -k 300 sh -c 'trap "" TERM; (while :; do sleep 0.05; done) &'
same "" "$(ls -d /run/jinn-run* /tmp/jinn-run* 2>/dev/null)"
