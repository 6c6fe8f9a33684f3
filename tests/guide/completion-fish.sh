# suite: jinn
# Completion, by fish itself: programs, options, values, names of services.
command -v fish >/dev/null || skip 'fish is not installed'
mkdir -p scan/web/log scan/mail "scan/two words" scan/漢字 scan/.hidden/x home
export JINN_SCANDIR=$PWD/scan HOME=$PWD/home
completes() { # completes EXPECTED LINE: what its last word may become
    found=$(fish --no-config -c "jinn completion fish | source; complete -C '$2'" 2>err | cut -f 1 |
        LC_ALL=C sort | tr '\n' ' ')
    [ "$found" = "$1" ] || fail "expected <$1> got <$found>: $2: $(cat err)"
}
completes 'svscan svscanboot svscanctl ' 'jinn svsc'
completes '--last ' 'jinn svstat --la'
completes 'web web/log ' 'jinn svstat w'
completes 'mail two words web web/log 漢字 ' 'jinn svstat '
completes 'HUP ' 'jinn keepcode -s HU'
completes '--status-size=35 --status-size=43 ' 'jinn supervise --status-size='
completes 'logging ' 'jinn help loggi'
completes 'svstat ' 'jinn setsid jinn svst'
: >file-of-mine
completes 'file-of-mine ' 'jinn lint file-of'
# What is said of a word is shown beside it.
fish --no-config -c "jinn completion fish | source; complete -C 'jinn svo'" |
    grep -q "^svok$(printf '\t')checks whether" || fail 'nothing is said of svok'
