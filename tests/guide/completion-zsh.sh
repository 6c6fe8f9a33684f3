# suite: jinn
# Completion, by zsh itself: programs, options, names of services; with a key, on a terminal.
command -v zsh >/dev/null || skip 'zsh is not installed'
sleeper scan/web scan/mail
scan scan
export JINN_SCANDIR=$PWD/scan
eventually is_up scan/web
mkdir home fpath
jinn completion zsh >fpath/_jinn
typed() { # typed SET-UP LINE: what comes of a line in which \t is the key
    printf "%s\n$2\nexit\n" "$1" >keys
    HOME=$PWD/home TERM=dumb script -qec 'stty cols 200; zsh -f -i' /dev/null <keys 2>&1 |
        tr -d '\r' >shown
}
sourced='autoload -U compinit; compinit -D -u; source <(jinn completion zsh)'
found='fpath=(/mnt/fpath $fpath); autoload -U compinit; compinit -D -u'
for how in "$sourced" "$found"; do
    typed "$how" 'jinn versi\t'
    grep -qa "^$(jinn version | head -n 1)" shown || fail "$how: $(cat shown)"
    typed "$how" 'jinn svstat -o wantedup we\t'
    grep -qa '^true$' shown || fail "$how: $(cat shown)"
    typed "$how" 'jinn svstat --la\t mail'
    grep -qaE '^up .pid [0-9]+. [0-9]+ seconds' shown || fail "$how: $(cat shown)"
done
s6-svscanctl -t scan
ended
