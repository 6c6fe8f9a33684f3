# Descriptors kept by a daemon: each right alone, each refusal, dumps, expiry, the end.
rights() { # rights NAME LINE...: a directory of rules that gives user 0 these rights
    mkdir -p "$1/uid/0/env"
    : >"$1/uid/0/allow"
    rules=$1
    shift
    for right; do echo "${right#*=}" >"$rules/uid/0/env/S6_FDHOLDER_${right%%=*}"; done
}
hold() { # hold SOCKET OPTION...: returns once it listens
    at=$1
    shift
    mkfifo ready
    env --default-signal s6-fdholder-daemon -1 "$@" "$at" >ready 2>>held &
    holder=$!
    read -r line <ready || fail "no holder: $(cat held)"
    rm ready
}
stop() { # stop CODE
    kill -TERM "$holder"
    code=0
    wait "$holder" || code=$?
    same "$1" "$code"
}
rights all 'STORE_REGEX=^a' 'RETRIEVE_REGEX=.' LIST= GETDUMP= SETDUMP=
rights none
echo first >one
echo second >two
hold s -i all
gives 0 '' s6-fdholder-list s
exits 0 s6-fdholder-store s a1 <one
exits 0 s6-fdholder-store -d 5 s a2 5<two
gives 0 'a1
a2' s6-fdholder-list s
gives 0 first s6-fdholder-retrieve s a1 cat
exits 1 s6-fdholder-store s a1 <one
exits 1 s6-fdholder-store s b1 <one
exits 1 s6-fdholder-retrieve s a9 cat
exits 1 s6-fdholder-delete s a9
exits 0 s6-fdholder-delete s a1
gives 0 second s6-fdholder-retrieve -D s a2 cat
exits 1 s6-fdholder-retrieve -D s a2 cat
gives 0 '' s6-fdholder-list s

# What is stored for a time is gone after it.
exits 0 s6-fdholder-store -T 300 s a0 <one
exits 0 s6-fdholder-store -T 90000 s a3 <one
exits 0 s6-fdholder-store -T 100000 s a4 <one
exits 0 s6-fdholder-store s a5 <two
gives 0 first s6-fdholder-retrieve -D s a3 cat
only_two() { [ "$(s6-fdholder-list s | sort | tr '\n' ' ')" = 'a4 a5 ' ]; }
eventually only_two

# A dump goes to another holder with the names and the times.
other=$holder
hold t -i all
gives 0 'S6_FD#=2
S6_FDID_0=a4
S6_FDID_1=a5' sh -c 's6-fdholder-getdump s env | grep -E "^S6_FD(#|ID)" | sort'
gives 0 "$PWD/one
$PWD/two" s6-fdholder-getdump s sh -c 'readlink /proc/self/fd/$S6_FD_0 /proc/self/fd/$S6_FD_1'
s6-fdholder-getdump s env | grep -q '^S6_FDLIMIT_0=@4000' || fail "no time of expiry"
exits 0 s6-fdholder-getdump s s6-fdholder-setdump t
gives 0 'a4
a5' sh -c 's6-fdholder-list t | sort'
gives 0 "$PWD/two" s6-fdholder-retrieve t a5 readlink /proc/self/fd/0
exits 0 s6-fdholder-getdump s env S6_FD_1=8 s6-fdholder-setdump t 8<one
gives 0 "$PWD/one" s6-fdholder-retrieve t a5 readlink /proc/self/fd/0
exits 0 s6-fdholder-delete t a4
exits 0 s6-fdholder-delete t a5
exits 0 s6-fdholder-transferdump -t 1000:1000 s t
gives 0 "$PWD/one" s6-fdholder-retrieve t a4 readlink /proc/self/fd/0
stop 1
holder=$other
stop 1

# Without rights nothing works.
hold s -i none
exits 1 s6-fdholder-store s a1 <one
exits 1 s6-fdholder-list s
exits 1 s6-fdholder-getdump s true
exits 1 s6-fdholder-retrieve s a1 true
exits 1 s6-fdholder-delete s a1
exits 1 env 'S6_FD#=1' S6_FD_0=0 S6_FDID_0=a1 s6-fdholder-setdump s <one
stop 0

# Rules that cannot be read serve nobody, and it says why.
rights torn STORE_REGEX=. LIST=
ln -s S6_FDHOLDER_LOOP torn/uid/0/env/S6_FDHOLDER_LOOP
hold s -i torn
not s6-fdholder-list s 2>err || fail "it was served"
if [ "$suite" = jinn ]; then has held 'unable to read the rules of torn'; fi
rm torn/uid/0/env/S6_FDHOLDER_LOOP
exits 0 s6-fdholder-list s
stop 0

# No more than it may: descriptors and connections; a connection that stays ends with it.
rights cdb STORE_REGEX=. LIST=
s6-accessrules-cdb-from-fs rules.cdb cdb
hold s -n 2 -T 200 -x rules.cdb
exits 0 s6-fdholder-store s 1 <one
exits 0 s6-fdholder-store s 2 <one
exits 1 s6-fdholder-store s 3 <one
s6-accessrules-cdb-from-fs rules.cdb none
kill -HUP "$holder"
eventually not s6-fdholder-list s >/dev/null 2>&1
descriptors() { ls "/proc/$holder/fd" | wc -l; }
eventually asleep "$holder" # Before that it has descriptors of clients that are gone.
before=$(descriptors)
s6-ipcclient s sh -c 'read -r line <&6' &
accepted() { [ "$(descriptors)" -gt "$before" ]; }
eventually accepted
stop 3
exits 111 s6-fdholder-list s
exits 100 s6-fdholder-daemon s
exits 100 s6-fdholder-store s
exits 100 s6-fdholder-retrieve s a1
