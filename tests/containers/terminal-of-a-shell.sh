# suite: jinn
# run, started from an interactive shell: the keys are the command's, the shell sees it stop and go
# on, and the terminal is given back.
command -v script >/dev/null || skip "script (bsdutils) is not installed"
command -v bash >/dev/null || skip "bash is not installed"
mkfifo typing
env --default-signal script -qefc 'bash --norc -i' typed <typing >/dev/null 2>&1 &
exec 9>typing
keys() { printf "$1" >&9; }
shows() { grep -qsaF -- "$1" typed; }
keys 'echo shell-be""gun\n'
eventually shows shell-begun

# What is typed is on the screen, too: so what is waited for never stands in a line as typed.
keys 'jinn run -- sh -c "echo one-be\\"\\"gun; exec sleep 1000"\n'
eventually shows one-begun
keys '\032'
eventually shows Stopped
keys 'fg\n'
running() { grep -q '^State:.S' "/proc/$(process "$1" | head -n 1)/status" 2>/dev/null; }
eventually running 'sleep 1000 '
keys '\003'
keys 'echo co""de-$?\n'
eventually shows code-130

# A code of its own after Ctrl-C and Ctrl-\.
keys 'jinn run -- sh -c "trap \\"exit 33\\" INT; echo two-be\\"\\"gun; while :; do sleep 0.05; done"; echo co""de-$?\n'
eventually shows two-begun
keys '\003'
eventually shows code-33
keys 'jinn run -- sh -c "trap \\"exit 34\\" QUIT; echo three-be\\"\\"gun; while :; do sleep 0.05; done"; echo co""de-$?\n'
eventually shows three-begun
keys '\034'
eventually shows code-34

# A script that goes on reads the terminal; a command in the background does not get it.
keys 'sh -c '"'"'jinn run true; echo four-be""gun; read line; echo got-$line'"'"'\n'
eventually shows four-begun
keys 'word\n'
eventually shows got-word
keys 'jinn run cat &\n'
keys 'sleep 0.3; jobs\n'
eventually shows 'Stopped                 jinn run cat'
keys 'fg\n'
eventually running 'cat '
keys 'five\n'
lines() { [ "$(grep -ac '^five' typed)" -ge 2 ]; }
eventually lines
keys '\004'
keys 'echo co""de-$?-five\n'
eventually shows code-0-five

# Services beside it have nothing to do with any of this.
sleeper sv/web
keys 'jinn run -d sv -- sh -c "echo six-be\\"\\"gun; exec sleep 1001"\n'
eventually shows six-begun
eventually is_up /run/jinn-run/web
before=$(pid_of /run/jinn-run/web)
keys '\032'
eventually shows 'Stopped                 jinn run -d sv'
same "$before" "$(pid_of /run/jinn-run/web)"
keys 'fg\n'
eventually running 'sleep 1001 '
keys '\003'
keys 'echo co""de-$?-six\n'
eventually shows code-130-six
keys 'exit\n'
