# suite: jinn
# Every number that the system has for an error has its reason in the message.
command -v strace >/dev/null || skip "strace is not installed"
reason() { # reason NUMBER: as a program says it whose mkdir fails so
    code=0
    strace -qq -o /dev/null -e trace=mkdir -e inject=mkdir:error="$1" jinn mkdir x 2>err || code=$?
    same 1 "$code"
    same 1 "$(wc -l <err)"
    sed -n "s/^jinn mkdir: warning: unable to make directory x: //p" err
}
same 'no locks available' "$(reason 37)"
same 'value too large for data type' "$(reason 75)"
same 'I/O error' "$(reason 5 | sed 's|input/output|I/O|')"
same 'operation not permitted' "$(reason 1)"
for number in $(seq 133); do
    case $number in
    41 | 58) continue ;; # Linux has no such numbers.
    esac
    said=$(reason "$number")
    case $said in
    '' | *nknown* | *'o error information'*) fail "error $number: $said" ;;
    esac
done
same 'error 4000' "$(reason 4000)"
