# suite: jinn
# Each suite's clients at the other's holder, and a holder's hoard handed from one to the other.
[ -x /usr/bin/s6-fdholderd ] || skip "Debian's s6 is not installed"
mkdir -p rules/uid/0/env
: >rules/uid/0/allow
for right in LIST GETDUMP SETDUMP; do echo >rules/uid/0/env/S6_FDHOLDER_$right; done
for right in STORE RETRIEVE; do echo . >"rules/uid/0/env/S6_FDHOLDER_${right}_REGEX"; done
hold() { # hold SOCKET PREFIX
    mkfifo ready
    env --default-signal "$2"s6-fdholder-daemon -1 -i rules "$1" >ready 2>>held &
    read -r line <ready || fail "no holder: $(cat held)"
    rm ready
}
debian=/usr/bin/
hold ours ''
hold theirs $debian
echo word >file
both() { # both SOCKET PREFIX: everything that one suite's clients can do there
    exits 0 "$2"s6-fdholder-store "$1" a1 <file
    exits 1 "$2"s6-fdholder-store "$1" a1 <file
    exits 0 "$2"s6-fdholder-store -T 100000 "$1" a2 <file
    gives 0 'a1
a2' sh -c "${2}s6-fdholder-list $1 | sort"
    gives 0 word "$2"s6-fdholder-retrieve "$1" a1 cat
    : >/dev/null
    exits 0 "$2"s6-fdholder-retrieve -D "$1" a1 true
    exits 1 "$2"s6-fdholder-retrieve "$1" a1 true
    exits 0 "$2"s6-fdholder-delete "$1" a2
    exits 1 "$2"s6-fdholder-delete "$1" a2
}
for name in ours theirs; do
    for prefix in '' $debian; do both $name "$prefix"; done
done
many() { # many SOCKET COUNT
    i=0
    while [ $i -lt "$2" ]; do
        s6-fdholder-store "$1" "name$i" <file
        i=$((i + 1))
    done
}
count() { s6-fdholder-list "$1" | wc -l; }
empty() { # empty SOCKET
    for id in $(s6-fdholder-list "$1"); do s6-fdholder-delete "$1" "$id"; done
    same 0 "$(count "$1")"
}
# More than one message holds is more than Debian's can dump.
many ours 253
exits 0 s6-fdholder-transferdump ours theirs
same 253 "$(count theirs)"
empty ours
exits 0 /usr/bin/s6-fdholder-transferdump theirs ours
same 253 "$(count ours)"
empty theirs
exits 0 s6-fdholder-getdump ours /usr/bin/s6-fdholder-setdump theirs
same 253 "$(count theirs)"
empty theirs
hold third ''
i=0
while [ $i -lt 60 ]; do
    s6-fdholder-store ours "more$i" <file
    i=$((i + 1))
done
exits 0 s6-fdholder-transferdump ours third
same 313 "$(count third)"
