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

make_suites
