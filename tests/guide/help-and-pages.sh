# suite: jinn
# What a program says with --help, and its page, are about the same: usage line, options, exit codes.
bad=
for program in $(jinn help -n); do
    page=$tests/../docs/applets/$program.md
    case $program in # Their pages are about another one.
    execline-cd | execline-umask | linux-init | linux-init-maker | test) continue ;;
    esac
    jinn help "$program" >help
    tr -s ' \n' '  ' <"$page" >words
    # Options: each row above the exit codes; one of its names has to be told.
    sed '1,/^usage: /d; /^exit codes:/,$d' help |
        sed -nE 's/^  (-[^ ]*(, -[^ ]*)*).*/\1/p' | tr -d , >rows
    while read -r row; do
        told=
        for option in $row; do
            case $option in -h | --help) told=yes ;; esac
            ! grep -qE -- "(^|[^a-z0-9-])(${option%%=*}|-[A-Za-z0-9]*${option#-}[A-Za-z0-9]*)([^a-z0-9-]|\$)" \
                words || told=yes
        done
        [ -n "$told" ] || bad="$bad $program:$row"
    done <rows
    # Exit codes that are the program's own. A page may refer to another one's.
    sed '1,/^exit codes:/d' help | sed -nE 's/^  ([0-9]+)( .*|$)/\1 \2/p' >codes
    sed -n '/^## Exit codes/,/^## [^E]/p' "$page" >section
    other=$(sed -n 's/^Those of \[\([a-z]*\)\].*/\1/p' section)
    [ -z "$other" ] || sed -n '/^## Exit codes/,/^## [^E]/p' "$tests/../docs/applets/$other.md" >>section
    while read -r code what; do
        case $code in 0 | 100 | 111 | 126 | 127) continue ;; esac
        case $what in 'that many'* | 'the number of'*) code='1|n |[Tt]he number of' ;; esac
        grep -qE "(^|[^0-9])($code)([^0-9]|\$)" section || bad="$bad $program:$code"
    done <codes
done
[ -z "$bad" ] || fail "the pages do not tell what --help does:$bad"
