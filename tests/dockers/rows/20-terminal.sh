# The terminal is the command's. The keys are a person's at `docker run -it`.

key() { # key FLAGS SIGNAL KEY
    terminal roomy "$1" $entry /t/trap "$2" 33
    eventually shows ready
    keys "$3"
    left_terminal
    same 33 "$code"
    shows "caught $2" || fail "not caught"
}
each_case_of key-ctrl-c key '' INT '\003'
each_case_of key-ctrl-backslash key '' QUIT '\034'
each_case_of key-below-init key --init INT '\003'
each_case_of key-any-user key '--user 12345 --read-only --cap-drop ALL' INT '\003'

untrapped_key() {
    terminal roomy '' $entry sh -c "'echo ready; exec sleep 1000'"
    eventually shows ready
    keys '\003'
    left_terminal
    same 130 "$code"
}
each_case_of key-kills untrapped_key

jobs_of_a_shell() {
    terminal roomy '-e PS1=prompt' $entry sh -i
    eventually shows prompt
    keys 'sleep 1000\n'
    eventually inside pidof sleep
    keys '\032'
    eventually shows Stopped
    keys 'kill -9 %%1; echo again-$((1+1))\n'
    eventually shows again-2
    keys 'sleep 1001\n'
    eventually inside sh -c 'ps | grep -q "[s]leep 1001"'
    keys '\003'
    keys 'echo after-$((1+1))\n'
    eventually shows after-2
    not_shown="job control turned off"
    ! shows "$not_shown" || fail "$not_shown"
    keys 'exit 5\n'
    left_terminal
    same 5 "$code"
}
each_case_of shell-has-jobs jobs_of_a_shell

window() {
    terminal roomy '' $entry /t/size
    eventually shows ready
    resize 33 99
    eventually shows '33 99'
    docker kill "$(box)" >/dev/null
    left_terminal
}
each_case_of window-size window

no_stop() { # one that nobody could continue does not stop
    terminal roomy '' /jinn run -- /t/trap INT 33
    eventually shows ready
    keys '\032'
    keys '\003'
    left_terminal
    same 33 "$code"
}
case_of key-ctrl-z-stops-nobody no_stop

services_hear_nothing() {
    terminal services '' /jinn run -d /services -- /t/trap INT 33
    eventually shows ready
    eventually inside /jinn check web
    keys '\032\034' # The trap's own shell ignores what is no trap of its.
    inside /jinn check web plain main || fail "somebody heard it"
    keys '\003'
    left_terminal
    same 33 "$code"
    ! shows 'scanner' || fail "the scanner heard something"
}
case_of services-hear-no-key services_hear_nothing

only_t() {
    start roomy -t $entry /t/trap TERM 9
    eventually said ready
    signal TERM
    same 9 "$(code)"
}
each_case_of terminal-without-stdin only_t
