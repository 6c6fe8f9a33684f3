# redirfd on fifos, as a script that is stage 1 does it.
mkfifo fifo
flags() { grep ^flags out | sed 's/.*[[:space:]]//'; }
exits 0 timeout 600 execlineb -Pc 'redirfd -wnb 5 fifo cat /proc/self/fdinfo/5'
case $(flags) in *[4-7]???) fail "left non-blocking: $(flags)" ;; esac
exits 0 timeout 600 execlineb -Pc 'redirfd -wn 5 fifo cat /proc/self/fdinfo/5'
case $(flags) in *[4-7]???) ;; *) fail "not non-blocking: $(flags)" ;; esac
execlineb -Pc 'redirfd -w 1 fifo echo through' &
sleep 0.1
alive $! || fail "redirfd -w did not wait for a reader"
same through "$(cat fifo)"
# The whole of it: the child waits for a reader, and the parent has a writing end meanwhile.
execlineb -Pc 'redirfd -wnb 1 fifo
    background { redirfd -w 1 fifo echo child }
    importas -iu p !
    wait { $p }
    echo parent' &
same "child parent" "$(echo $(cat fifo))"
