# The status file, byte for byte: 35 bytes, stamps in TAI64N, the pid, the flags.
bytes() { od -An -v -tx1 -j "$2" -N "$3" "$1/supervise/status" | tr -d ' \n'; }
is_35() { [ "$(wc -c <scan/one/supervise/status)" = 35 ]; }
flags() { [ "$(bytes scan/one 34 1)" = "$1" ]; }
sleeper scan/one
scan scan
eventually is_up scan/one
is_35 || fail "size"
flags 04 || fail "flags $(bytes scan/one 34 1)"
same "$(printf '%016x' "$(pid_of scan/one)")" "$(bytes scan/one 24 8)"
stamp=$((0x$(bytes scan/one 0 8) - 0x4000000000000000 - 37))
now=$(date +%s)
[ $((now - stamp)) -le 5 ] && [ $((now - stamp)) -ge 0 ] || fail "stamp $stamp at $now"
exits 0 s6-svc -p scan/one && eventually flags 05
exits 0 s6-svc -d scan/one && eventually flags 08
same 000f "$(bytes scan/one 32 2)"
same 0000000000000000 "$(bytes scan/one 24 8)"
