# suite: jinn
# Completion, by bash itself: programs, options, values, names of services.
command -v bash >/dev/null || skip 'bash is not installed'
completes() { # completes EXPECTED WORD...: what the last word may become
    wanted=$1
    shift
    # shellcheck disable=SC2016
    found=$(bash --norc -c 'source <(jinn completion bash)
        compopt() { :; } # It is for a completion under way.
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _jinn
        [ ${#COMPREPLY[@]} = 0 ] || printf "%s\n" "${COMPREPLY[@]}"' bash "$@" 2>err | LC_ALL=C sort | tr '\n' ' ')
    [ "$found" = "$wanted" ] || fail "expected <$wanted> got <$found>: $*: $(cat err)"
}
mkdir -p scan/web/log scan/mail "scan/two words" scan/漢字 scan/.hidden/x
export JINN_SCANDIR=$PWD/scan
completes 'svscan svscanboot svscanctl ' jinn svsc
completes '--last ' jinn svstat --la
completes 'web web/log ' jinn svstat w
completes 'web web/log ' jinn svstat -o up w
completes 'HUP ' jinn keepcode -s HU
completes '35 43 ' jinn supervise --status-size = ''
completes 'logging ' jinn help loggi
completes 'bash ' jinn completion b
completes 'svstat ' jinn setsid jinn svst
completes 'two\ words ' jinn svc -u two
: >file-of-mine
completes 'file-of-mine ' jinn lint file-of
completes '' jinn nosuch-program-of-ours x-y-z

# With a key, on a terminal.
printf '%s\n' 'source <(jinn completion bash)' "jinn versi$(printf '\t')" exit >keys
script -qec 'TERM=dumb bash --norc --noprofile -i' /dev/null <keys >shown 2>&1 || :
grep -qa "^$(jinn version | head -n 1)" shown || fail "$(cat shown)"
