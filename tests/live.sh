# A live directory L of what is in the sources S. Sourced by scenarios, behind sources.sh.

initialized() { # initialized [OPTION...]: a scanner on SC runs its supervisors, and all is down
    compiled
    mkdir SC
    scan "$PWD/SC"
    exits 0 s6-rc-init "$@" -c "$PWD/DB" -l "$PWD/L" "$PWD/SC"
}

changes() { # changes CODE OPTION-OR-WORD...: what rc says is in out and err
    wanted=$1
    shift
    exits "$wanted" s6-rc -l "$PWD/L" "$@"
}

up() { # up NAME...: the state says that these are up, and nobody else but what is ours
    same "$(printf '%s\n' "$@" | sed '/^$/d' | sort)" "$(recorded | grep -v '^s6rc-' | sort)"
}

recorded() { # the names of services that the state says are up
    db list services >names
    od -An -v -tu1 -w1 L/state | paste -d ' ' - names | sed -n 's/^ *[13] //p'
}

shell() { # shell COMMANDS: a line of execline; no double quotes and backslashes in them
    printf 'sh -c "%s"\n' "$1"
}
