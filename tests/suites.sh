# Where a suite lives: a directory of program names, put first on PATH. Sourced; wants $here.
# jinn's own is made by jinn itself; Debian's is a directory of links to its programs, so that a
# program Debian lacks is missing rather than found elsewhere.
target=$(cd "$here/.." && pwd)/target

make_suites() {
    mkdir -p "$target/suites/s6" "$target/suites/jinn"
    for program in /usr/bin/s6-* /usr/lib/execline/bin/*; do
        [ ! -e "$program" ] || ln -sf "$program" "$target/suites/s6/"
    done
    ln -sf "$here/stand-in" "$target/suites/s6/jinn"
    [ ! -x "$target/jinn" ] || {
        ln -sf "$target/jinn" "$target/suites/jinn/jinn"
        "$target/jinn" install-links --s6 --system "$target/suites/jinn"
    }
}

scenarios() { # scenarios [WORD...]: those with one of the words in theme or name, or all, one a line
    (cd "$here" && find ./*/ -name '*.sh') | sed 's,^\./,,; s,\.sh$,,' | grep -vE '^(daemons|dockers|qemu|s6-overlays)/' |
        LC_ALL=C sort | while read -r name; do
        [ $# -eq 0 ] && chosen=$name || chosen=
        for word; do case $name in *"$word"*) chosen=$name ;; esac; done
        [ -z "$chosen" ] || echo "$name"
    done
}

make_suites
