# envuidgid says who an account is; applyuidgid takes that on. In /mnt, with variables of old.
is_root || skip "it takes on other users"
is_root || skip "it is about other users"
ids() { # ids COMMAND...: the three variables as the command's program sees them
    env -i PATH="$PATH" UID=old GID=old GIDLIST=old "$@" \
        sh -c 'echo "$UID/$GID/${GIDLIST-none}"' 2>err
}
gives 0 65534/65534/ ids s6-envuidgid nobody
gives 0 0/0/ ids s6-envuidgid root
gives 0 65534/old/old ids s6-envuidgid -u nobody
gives 0 old/5/old ids s6-envuidgid -g tty
gives 0 65534/5/old ids s6-envuidgid -B nobody:tty
gives 0 65534/0/old ids s6-envuidgid -B nobody
gives 0 0/5/old ids s6-envuidgid -B :tty
gives 0 65534/0/old ids s6-envuidgid -n nobody
gives 0 33/0/old ids s6-envuidgid -n 33
gives 0 33/44/old ids s6-envuidgid -n 33:44
gives 0 33/old/old ids s6-envuidgid -n -u 33
gives 0 65534/old/old ids s6-envuidgid -g -u nobody
gives 0 1/2/3,4 ids s6-envuidgid -D 1:2:3,4 nosuch
gives 0 1/2/ ids s6-envuidgid -D 1:2 nosuch
gives 0 0/0/ ids s6-envuidgid -D : nosuch
gives 0 1/5/old ids s6-envuidgid -B -D 1:2:3 nosuch:tty
gives 0 1/2/old ids s6-envuidgid -B -D 1:2:3 nosuch
gives 0 65534/2/old ids s6-envuidgid -B -D 1:2:3 nobody:nosuch
gives 0 65534/2/old ids s6-envuidgid -B -D 1:2:3 nobody
gives 0 1/5/old ids s6-envuidgid -B -D 1:2:3 :tty
gives 1 "" ids s6-envuidgid -B ""
gives 0 1/2/old ids s6-envuidgid -B -D 1:2:3 ""
gives 1 "" ids s6-envuidgid nosuch
gives 1 "" ids s6-envuidgid -D 1:2:3 -i nosuch
gives 1 "" ids s6-envuidgid -B nobody:nosuch
gives 1 "" ids s6-envuidgid nobody:tty
gives 127 "" s6-envuidgid nobody nosuchprogram

whose() { # whose COMMAND...: uid, gid and groups of the command's program
    env -i PATH="$PATH" UID=7 GID=8 GIDLIST=9,10 s6-applyuidgid -G "" "$@" \
        sed -n 's/^[UG]id:\t\([0-9]*\).*/\1/p; s/^Groups:\t//p' /proc/self/status |
        tr '\n' ' ' | sed 's/ *$//'
}
gives 0 "7 8 8 9 10" whose s6-applyuidgid -U
gives 0 "5 0 0" whose s6-applyuidgid -u 5
gives 0 "0 5 0" whose s6-applyuidgid -g 5
gives 0 "0 0 0 5 6" whose s6-applyuidgid -G 5,6
gives 0 "0 0 0 5 6" whose s6-applyuidgid -G "5 6,"
gives 0 "1 4 4 5 6" whose s6-applyuidgid -u 1 -g 4 -G 5,6
gives 0 "7 8 8 9 10" whose s6-applyuidgid -u 5 -U
gives 0 "5 8 8 9 10" whose s6-applyuidgid -U -u 5
gives 0 "0 0 0" whose s6-applyuidgid -u 0 -g 0
gives 0 "7 8 8" whose env GIDLIST= s6-applyuidgid -U
gives 0 "7 8" env UID=7 GID=8 GIDLIST=9 s6-applyuidgid -Uz sh -c 'echo $(id -u) $(id -g) $GIDLIST'
for broken in UID GID GIDLIST; do
    exits 100 env UID=1 GID=1 GIDLIST=1 env -u $broken s6-applyuidgid -U true
    exits 100 env UID=1 GID=1 GIDLIST=1 $broken=x s6-applyuidgid -U true
done
exits 100 s6-applyuidgid -u x true
exits 100 s6-applyuidgid -G x true
exits 100 s6-applyuidgid -G ,1 true
exits 100 s6-applyuidgid
exits 111 s6-applyuidgid -u 5 s6-applyuidgid -u 6 true
exits 111 s6-applyuidgid -u 5 s6-applyuidgid -g 6 true
exits 111 s6-applyuidgid -u 5 s6-applyuidgid -G 6 true

# setuidgid does both at once, and leaves no trace in the variables.
gives 0 "65534 65534 65534" whose s6-setuidgid nobody
gives 0 "5 6 6" whose s6-setuidgid 5:6
gives 0 "0 0 0" whose s6-setuidgid ""
gives 0 "none none none" env UID=1 GID=2 GIDLIST=3 s6-setuidgid nobody \
    sh -c 'env | grep -E "^(UID|GID|GIDLIST)="; echo none none none'
gives 0 1/2/3 env UID=1 GID=2 GIDLIST=3 s6-setuidgid "" sh -c 'echo "$UID/$GID/$GIDLIST"'
gives 0 1/2/3 env UID=1 GID=2 GIDLIST=3 s6-setuidgid 5:6 sh -c 'echo "$UID/$GID/$GIDLIST"'
exits 1 s6-setuidgid nosuch true
exits 100 s6-setuidgid nobody:tty true
exits 100 s6-setuidgid nobody
exits 127 s6-setuidgid nobody nosuchprogram
exits 111 s6-setuidgid nobody s6-setuidgid root true
