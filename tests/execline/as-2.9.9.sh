# suite: jinn
# What the programs of the language do as execline 2.9.9 documents it, where older ones differ.
script() { # script CODE OUTPUT TEXT WORD...: what that text comes to, with these words
    wanted=$1 output=$2 text=$3
    shift 3
    gives "$wanted" "$output" execlineb ${OPTIONS:--P} -c "$text" "$@"
}

# backtick: ? and the variable, in the environment or in the words; one that is unset stays a word.
script 0 'a 3' 'backtick -IE X { sh -c "echo a; exit 3" } echo $X ${?}'
script 0 '$X 3' 'backtick -xE X { sh -c "echo a; exit 3" } echo $X ${?}'
script 0 'q 3' 'backtick -D q -E X { sh -c "exit 3" } echo $X ${?}'
script 0 'q 3' 'backtick -D q X { sh -c "exit 3" } sh -c "echo $X $1" 0 3'
script 1 '' 'backtick -IE X { echo a } printenv ?'
script 0 'a ${?}' 'backtick -E X { echo a } echo $X ${?}'
script 0 0 'backtick -I X { echo a } printenv ?'
exits 100 execlineb -Pc 'backtick X { true }'
exits 100 execlineb -Pc 'backtick X { } true'

# wait without a block is as POSIX has it.
script 0 '' 'wait'
script 3 '' 'background { exit 3 } importas -i p ! wait $p'
script 4 '' 'background { exit 4 } importas -i p ! wait 1 $p'
script 127 '' 'background { exit 4 } importas -i p ! wait $p 1'
script 3 '' 'background { exit 3 } wait -o'
script 127 '' 'background { sh -c "exec sleep 1000" } foreground { wait -o } importas -i p ! foreground { wait --timeout=1 $p } importas -i c ? foreground { kill $p } exit $c'
exits 100 execlineb -Pc 'wait x'
script 0 'later' 'background { true } wait --all { } echo later'
script 0 '5' 'background { exit 5 } wait --one { } printenv ?'
exits 99 execlineb -Pc 'background { sh -c "echo $$ >pid; exec sleep 1000" } wait --insist -t 1 { } true'
eventually test -s pid
kill "$(cat pid)"
script 0 'on' 'background { sh -c "echo $$ >other; exec sleep 1000" } wait --insist --no-insist --reap { } echo on'
eventually test -s other
kill "$(cat other)"

# trap tells its blocks which signal it was, and starts none of them twice.
cat >trapped <<'SCRIPT'
trap -x { USR1 { sh -c "echo $SIGNAL >>got; cat gate" } default { sh -c "echo other $SIGNAL >>got" } }
sh -c "echo $PPID >trapper; exec cat end"
SCRIPT
mkfifo gate end
execlineb -P trapped >/dev/null &
eventually test -s trapper
kill -USR1 "$(cat trapper)"
eventually has got 10
kill -USR1 "$(cat trapper)" # While the first one runs.
kill -HUP "$(cat trapper)"
eventually has got 'other 1'
same 1 "$(grep -c '^10$' got)"
echo >gate
kill -USR2 "$(cat trapper)"
eventually has got 'other 12'
echo >end
wait

# Loops: empty lines, zero bytes, programs that are not there, codes.
printf '\n\na\n\nb\n' >lines
script 0 'a
b' 'redirfd -r 0 lines forstdin -C v printenv v'
script 0 'a' 'forbacktickx -C v { printf "\n\na\n" } printenv v'
printf 'a\0b\nc\n' >zero
script 0 'a
c' 'redirfd -r 0 zero forstdin v printenv v'
script 0 'a
c' 'redirfd -r 0 zero forstdin -N v sh -c "echo $(printenv v)"'
script 0 '' 'redirfd -r 0 lines forstdin -E v nosuch'
exits 111 execlineb -Pc 'redirfd -r 0 lines forstdin v nosuch'
script 0 '' 'forbacktickx v { echo a } nosuch'
script 127 '' 'forbacktickx -x 127 v { echo a } nosuch'
script 127 '' 'forx -E -x 127 v { a b } nosuch $v'
script 0 'a
b' 'forx -o "0, 3" v { a b } sh -c "echo $v; exit 3"'
script 3 'a' 'forx -x "4: 3" v { a b } sh -c "echo $v; exit 3"'
script 0 '' 'forx -p -x 3 v { a b } exit 3'
script 3 '' 'forx -p -x 3 v { a } exit 3'
script 0 '' 'forx -P 2 -o 0 v { a b c } exit 3'
exits 1 execlineb -Pc 'background { true } wait { } forbacktickx -x 1 v { echo a } printenv !'

# Words and keys.
script 0 'a  $z' 'multidefine -r a { x y } echo $x $y $z'
script 0 '<>' 'multidefine -r a { x y z } sh -c "echo \"<$1>\"" 0 $z'
script 0 'a b' 'multidefine -r "a b c" { x "" } echo $x'
script 0 'hi' 'define "a$" x echo hi'
exits 111 execlineb -Pc 'define "" x echo hi'
exits 100 execlineb -Pc 'multisubstitute { define "" x } echo hi'
exits 111 execlineb -Pc 'elgetpositionals echo hi'
env 01=kept 1=old 2=kept execlineb -pc 'env' new | grep '^[012#]' | LC_ALL=C sort >out
same '#=1 01=kept 0=execlineb 1=new 2=kept' "$(paste -sd ' ' out)"
env '#=2' 1=a 2=b 3=c 01=d execlineb -Pc 'shift env' | grep '^[0-9#]' | LC_ALL=C sort >out
same '#=1 01=d 1=b 3=c' "$(paste -sd ' ' out)"
env '#=1' 1=a dollarat >out
same a "$(cat out)"
exits 100 env '#=1' 1=a EXECLINE_STRICT=2 shift -n 2 true
exits 0 env '#=1' 1=a EXECLINE_STRICT=1 shift -n 2 true
has err 'fewer words' || fail "$(cat err)"
exits 100 env '#=1' 0=z 1=a EXECLINE_STRICT=2 elgetpositionals -P 2 true
OPTIONS=' ' script 0 '' 'runblock -r 2 echo' a '' b ''

# case, by patterns of names.
script 0 no 'case -s -N a/b { * { echo yes } } echo no'
script 0 yes 'case -s a/b { * { echo yes } } echo no'
script 0 no 'case -s -i .b { * { echo yes } } echo no'
script 0 yes 'case -s .b { * { echo yes } } echo no'
script 0 yes 'case -i ABC { abc { echo yes } } echo no'

# Descriptors that are closed, and the new number of one.
exits 111 fdmove 7 7 true
exits 111 fdswap 0 7 true
exits 111 fdswap 7 7 true
exits 0 fdmove 1 1 true
printf 'text\n' >file
script 0 text 'redirfd -r -f v file sh -c "cat <&$v"'
script 0 'text
unset' 'redirfd -rfE v file sh -c "cat <&$1; echo ${v-unset}" 0 $v'
script 0 'text' 'redirfd -r -f -E -e v file sh -c "cat <&$v"'
exits 100 redirfd -r -f a=b file true
script 0 'a' 'foreground { redirfd -n -N -w 1 made echo a } cat made'
script 0 'b' 'foreground { redirfd --write --create --trunc 1 made echo b } cat made'
script 0 'b
c' 'foreground { redirfd --write --append 1 made echo c } cat made'
exits 111 redirfd --write --create --excl 1 made true
exits 111 redirfd -w --no-create 1 nosuch true
exits 100 redirfd --excl 1 made true
script 0 'd
c' 'foreground { redirfd -w --no-trunc 1 made echo d } cat made'
script 0 'x' 'foreground { redirfd --read --write --create --nonblock --block --switch-block --open --no-autoimport v new true } echo x'
script 0 '3' 'redirfd --read --open --autoimport v file echo $v'
exits 100 redirfd -r --no-read 0 file true
exits 0 redirfd -x --no-excl --no-append --read 0 file true
exits 111 redirfd -u --no-write 0 nosuch true

# What names of ours in the environment are: those that the programs themselves use, and no others.
env FD1=3 FDISK=a '1:1=b' EXECLINE_OWN=c EXECLINE_STRICT=1 ELGETOPT_a=d '?=0' 1=e emptyenv --cleanup env |
    grep -E '^(FD|1|EXEC|ELG|\?)' | LC_ALL=C sort >out
same '1:1=b EXECLINE_OWN=c FDISK=a' "$(paste -sd ' ' out)"
same PATH "$(emptyenv --keep-path --keep-ld-library-path env | sed 's/=.*//')"
same ELGETOPT_a=2 "$(env ELGETOPT_a=1 ELGETOPT_a:1=2 1=x emptyenv --pop-elgetopt --pop-execline env | grep -E '^(ELG|1=)')"

# Misuse.
for text in 'background { } true' 'pipeline { } true' 'tryexec { } true' 'multidefine a { } true' 'exit -- 3' \
    'export-array A { } true' 'forbacktickx v { } true' 'trap { } true' 'exit ""'; do
    exits 100 execlineb -Pc "$text"
done
exits 0 execlineb -Pc 'tryexec { nosuch }'
exits 0 export-array '' ' a' '' true
exits 0 env EXECLINE_STRICT=x execlineb -Pc 'true'

# Numbers of any length; scripts of any length, but for their words.
exits 0 eltest 1234567890123456789 -gt 1
exits 0 eltest 99999999999999999999 -gt 1234567890123456789
exits 0 eltest -99999999999999999999 -lt 0000000000000000000000000000
exits 100 eltest + -gt 1
{ yes '# a comment that takes some room' | head -c 6000000; echo; echo 'exit 3'; } >long
exits 3 execlineb -P long

# Long names of programs around the language.
session='set -- $(sed "s/(.*) . //" /proc/$$/stat); [ $1 = $4 ] && echo yes || echo no'
same yes "$(s6-setsid --session sh -c "$session")"
same no "$(s6-setsid --strict --process-group --background-process-group sh -c "$session")"
exits 0 s6-setsid --quiet --session --no-strict s6-setsid --session --quiet true
exits 111 s6-setsid --session s6-setsid --strict --session true
exits 111 s6-setsid --process-group --foreground --grab --ctty=9 --strict true </dev/null
exits 111 s6-setsid --foreground-process-group --ctty 9 --strict true
exits 111 s6-setsid --foreground-process-group-grab --ctty 9 --strict true
exits 100 s6-setsid --nosuch true
s6-mkfifodir events
exits 1 s6-ftrig-wait --timeout=1 events a
exits 1 s6-ftrig-listen1 --timeout 1 events a true
exits 1 s6-ftrig-listen --and --or --timeout=1 events a '' true
