# Sources of services that depend on each other. Sourced by scenarios.

oneshot() { # oneshot NAME WORDS: in the source S; what starts it is a line of execline
    mkdir -p "S/$1"
    echo oneshot >"S/$1/type"
    printf '%s\n' "$2" >"S/$1/up"
}

longrun() { # longrun NAME COMMANDS: of a shell
    echo "$2" | sed '1i #!/bin/sh' | service "S/$1"
    echo longrun >"S/$1/type"
}

bundle() { # bundle NAME MEMBER...
    mkdir -p "S/$1/contents.d"
    echo bundle >"S/$1/type"
    into="S/$1/contents.d"
    shift
    for member; do
        : >"$into/$member"
    done
}

anew() { # without sources and without a database
    rm -rf S T DB
    mkdir S
}

refused() { # refused CODE TEXT: so are the sources, with that in the message, and nothing is left
    rm -rf DB
    exits "$1" s6-rc-compile DB S
    has err "$2" || fail "no <$2> in: $(cat err)"
    same '' "$(ls -d DB* 2>/dev/null)"
}

compiled() { # without a word
    rm -rf DB
    exits 0 s6-rc-compile DB S
    same '' "$(cat out err)"
}

db() { # asks the database
    s6-rc-db -c DB "$@"
}
