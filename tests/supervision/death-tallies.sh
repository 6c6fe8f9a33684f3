# The tally of deaths: printed, judged, cleared.
tally() { # tally DIRECTORY AGE:CODE:SIGNAL...: writes these deaths
    mkdir -p "$1/supervise"
    file=$1/supervise/death_tally
    : >"$file"
    shift
    for death; do
        age=${death%%:*} rest=${death#*:}
        label=$(printf '%016x' $((4611686018427387904 + 37 + $(date +%s) - age)))
        bytes=$label$(printf '075bcd15%02x%02x' "${rest%:*}" "${rest#*:}")
        /usr/bin/printf "$(echo "$bytes" | sed 's/../\\x&/g')" >>"$file"
    done
}
# In hours: no rule's time may pass while the others are tried.
tally dead 25200:0:0 21600:143:15 18000:137:9 14400:3:0 10800:3:0 7200:139:11
shown() {
    s6-svdt "$@" | sed 's/@40000000........075bcd15/@/'
}
gives 0 "@ exitcode 0
@ signal SIGTERM
@ signal SIGKILL
@ exitcode 3
@ exitcode 3
@ signal SIGSEGV" shown dead
gives 0 "@ exitcode 3
@ signal 11" shown -s -n 2 dead
gives 0 "@ signal SIGSEGV" shown -s -S -n 1 dead
gives 0 "" shown -n 0 dead
gives 0 "$(s6-svdt dead)" s6-svdt -n 9999 dead
exits 100 s6-svdt -n x dead
exits 100 s6-svdt
exits 111 s6-svdt missing
mkdir -p torn/supervise
printf abc >torn/supervise/death_tally
gives 0 "" s6-svdt torn

cd dead
gave_up() { # gave_up COUNT CAUSE SECONDS DEATHS LIST...
    words="PERMANENT FAILURE triggered after $1 events involving $2 in the last $3 seconds"
    exits 125 s6-permafailon "$3" "$4" "$5" echo alive
    same "" "$(cat out)"
    has err "$words" || fail "no <$words>: $(cat err)"
}
gave_up 1 "exit code 0" 36000 1 0
gave_up 2 "exit code 3" 36000 2 3
gave_up 1 "signal 15" 36000 1 TERM
gave_up 1 "signal 15" 36000 1 sigterm
gave_up 1 "signal 11" 36000 1 SIG11
gave_up 2 "signal 9" 36000 2 TERM,KILL
gave_up 3 "exit code 3" 36000 3 "TERM; 3"
gave_up 6 "signal 11" 36000 6 "0-255 SEGV"
gave_up 1 "exit code 3" 12600 1 "3,,KILL"
gave_up 1 "exit code 0" 4294967295 1 0
for rule in "36000 3 3" "12600 2 3" "36000 1 15" "36000 1 255" "0 1 0-255" "36000 7 0-255" "36000 5000 0-255"; do
    gives 0 alive s6-permafailon $rule echo alive
    exits 0 s6-permafailon $rule
done
exits 127 s6-permafailon 36000 3 3 nosuchprogram
for rule in "36000 1 x" "36000 1 256" "36000 1 9-" "36000 1 200-100" "36000 1 SIG" "36000 1 SIG99" \
    "36000 0 0" "x 1 0" "36000 x 0" "36000 1" ""; do
    exits 100 s6-permafailon $rule
done
cd ../torn
gives 0 alive s6-permafailon 100 1 0-255 echo alive
rm supervise/death_tally
gives 0 alive s6-permafailon 100 1 0-255 echo alive
cd ..
exits 0 s6-svdt-clear dead
same 0 "$(stat -c %s dead/supervise/death_tally)"
gives 0 "" s6-svdt dead
exits 111 s6-svdt-clear missing
exits 100 s6-svdt-clear

# And as a supervisor writes them.
mkdir -p scan
service scan/mortal <<'RUN'
#!/bin/sh
exit 7
RUN
scan scan
dead_twice() {
    [ "$(s6-svdt scan/mortal | grep -c 'exitcode 7$')" -ge 2 ]
}
eventually dead_twice
exits 0 s6-svscanctl -t scan
ended
