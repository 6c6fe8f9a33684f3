# redirfd: the forms, and the two that make the fifo trick.
echo words >file
same words "$(redirfd -r 0 file cat)"
redirfd -w 1 written echo one
redirfd -a 1 written echo two
same "one two" "$(tr '\n' ' ' <written | sed 's/ $//')"
redirfd -u 1 written printf ONE
same "ONE two" "$(tr '\n' ' ' <written | sed 's/ $//')"
exits 111 redirfd -x 1 written true
exits 100 redirfd -w 1
exits 127 redirfd -r 0 file nonexistent-program
exits 111 redirfd -r 0 missing true
mkfifo fifo
exits 0 timeout 600 redirfd -wnb 5 fifo cat /proc/self/fdinfo/5
flags=$(sed -n 's/^flags:[[:space:]]*//p' out)
case $flags in *[4-7]???) fail "fd 5 is left non-blocking: $flags" ;; esac
redirfd -w 1 fifo echo through &
writer=$!
eventually asleep $writer
alive $writer || fail "redirfd -w did not wait for a reader"
same through "$(cat fifo)"
exits 0 timeout 600 redirfd -rnb 0 fifo true
