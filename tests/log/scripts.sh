# log: selections, prefixes, alerts and status files, as words of a script.
lines() { printf 'a\nb\n'; }
says() { # says EXPECTED WORD...: what these make of the lines a and b, with | for newlines
    expected=$1
    shift
    same "$expected" "$(lines | s6-log -- "$@" 2>err | tr '\n' '|')"
}
says 'a|' - +a 1 f 2
has err 'alert: b' || fail "$(cat err)"
says 'a|a|b|' +zzz 1 -b 1
says 'a|' - 1 +a 1
says 'b|' '-^a$' 1
says 'a|b|' '-[^ab]' 1
says '' '-a|b' 1
says 'web: a|web: b|' pweb: 1
says 'x a|a|x b|b|' px 1 p 1
lines | s6-log t T ppfx 1 t ./both >out
grep -qE '^@[0-9a-f]{24} [-0-9]{10} [:0-9]{8}\.[0-9]{9}  pfx a$' out || fail "$(cat out)"
grep -qE '^@[0-9a-f]{24} pfx b$' both/current || fail "$(cat both/current)"
printf 'abcde\nabcdef\n' | s6-log E2 2 2>err
has err 'alert: abcde' || fail "$(cat err)"
has err 'alert: ab...' || fail "$(cat err)"
printf 'ABC\n' | s6-log '^20' =stf
same 20 "$(wc -c <stf)"
same ABC "$(cat stf)"
printf 'abcdef\n' | s6-log '^4' =stf
same abcd "$(cat stf)"
printf '%050d\nx\0y\n' 7 | s6-log -l 48 1 | tr '\n' '|' >out
same "$(printf '%048d' 0)|07|x|y|" "$(cat out)"
exits 100 s6-log -- '+(' 1 </dev/null
exits 100 s6-log -- 1 '+('
exits 100 s6-log t1 1
exits 100 s6-log zz 1
exits 100 s6-log s5000 l3000 1
exits 100 s6-log -d 2 1
exits 100 s6-log -l x 1
exits 111 s6-log ./not/here </dev/null
s6-log -d 3 ./ready 3>said </dev/null
same 1 "$(wc -c <said)"
