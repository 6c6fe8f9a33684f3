# suite: jinn
# The examples in the pages are true: in each block that begins ```sh, a line "$ COMMAND" is run, and
# the lines below it are exactly what it prints.
examples() { awk '/^```sh$/ { on = 1; next } /^```/ { on = 0 } on' "$1"; }
script() { # Each command is shown before it is run, so that the output looks like the page.
    echo 'said() { code=$?; cat /mnt/said; [ -z "$(tail -c 1 /mnt/said)" ] || echo; return $code; }'
    sed -n "/^[$] /{h; s/'/'\\\\''/g; s/.*/printf '%s\\\\n' '&'/p; g; s/^[$] \(.*\)/{ \1\n} >\/mnt\/said 2>\&1; said/p}"
}
bad=
for page in "$tests"/../docs/applets/*.md \
    "$tests"/../docs/writing-a-service.md "$tests"/../docs/dependencies.md "$tests"/../docs/names.md "$tests"/../README.md; do
    name=$(basename "$page" .md)
    case $name in
    setuidgid | applyuidgid | svperms) is_root || continue ;; # They are about other users.
    top) command -v tmux >/dev/null || continue ;;
    esac
    mkdir -p "/run/$name" && cd "/run/$name"
    examples "$page" >/mnt/expected
    script </mnt/expected >/mnt/script
    timeout 600 sh /mnt/script >/mnt/actual 2>&1 </dev/null || :
    diff /mnt/expected /mnt/actual || bad="$bad $name"
done
cd /mnt
[ -z "$bad" ] || fail "the examples are wrong in:$bad"
