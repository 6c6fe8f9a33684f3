# Words for the scenarios about who is logged in. Sourced by those themselves. Terminals are files in
# a /dev/shm of our own.

mount -t tmpfs -o mode=755 tmpfs /dev/shm

le() { # le NUMBER: 4 bytes, little-endian
    printf "$(printf '\\%03o\\%03o\\%03o\\%03o' $(($1 & 255)) $(($1 >> 8 & 255)) \
        $(($1 >> 16 & 255)) $(($1 >> 24 & 255)))"
}

field() { # field SIZE TEXT
    printf '%s' "$2"
    head -c $(($1 - ${#2})) /dev/zero
}

record() { # record KIND PID LINE USER: as in utmp
    le "$1"
    le "$2"
    field 32 "$3"
    field 4 "${3#shm/}"
    field 32 "$4"
    field 256 far.away
    le 0
    le 77
    le 1000000000
    le 5
    field 36 ''
}

number() { # number FILE AT: 4 bytes
    od -An -t u4 -j "$2" -N 4 "$1" | tr -d ' '
}

text() { # text FILE AT SIZE
    tail -c +$(($2 + 1)) "$1" | head -c "$3" | tr -d '\0'
}
