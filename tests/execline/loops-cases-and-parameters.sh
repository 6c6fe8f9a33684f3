# The programs of execline that go round, choose, and look at parameters.
gives 0 "1 2" execlineb -Pc 'backtick -E x { forx n { 1 2 } printenv n } define -s y $x echo $y'
exits 4 execlineb -Pc 'forx -o 0,3 x { 1 2 } exit 4'
exits 137 execlineb -Pc 'forx -x 137 x { 1 } sh -c "kill -9 $$"'
exits 0 execlineb -Pc 'forx x { } false'
same 3 "$(execlineb -Pc 'forx -p x { 1 2 3 } echo a' | wc -l)"
exits 0 execlineb -Pc 'forx -p -o 0 x { 1 2 } exit 3'
same "a b" "$(printf 'a\nb\nc' | execlineb -Pc 'forstdin x printenv x' | tr '\n' ' ' | sed 's/ $//')"
# The end of the block in the pipe is not that of the round.
gives 0 late execlineb -Pc 'pipeline { echo late } forstdin -p x foreground { sleep 0.1 } printenv x'
exits 1 execlineb -Pc 'redirfd -r 0 /dev/null forstdin x true'
exits 1 execlineb -Pc 'forbacktickx x { true } true'
gives 0 "a
bb" execlineb -Pc 'forbacktickx -d "" x { printf 1:a,2:bb, } printenv x'
gives 0 "a
b" execlineb -Pc 'forbacktickx -0 x { printf "a\\0b\\0" } printenv x'
exits 3 execlineb -Pc 'loopwhilex exit 3'
exits 0 execlineb -Pc 'loopwhilex -x 0 true'
gives 0 1 execlineb -Pc 'case ab { a { echo 0 } a. { echo 1 } } echo 2'
gives 0 2 execlineb -Pc 'case ab { a { echo 0 } b { echo 1 } } echo 2'
gives 0 1 execlineb -Pc 'case -s ab { a* { echo 1 } } echo 2'
gives 0 1 execlineb -Pc 'case -i AB { ab { echo 1 } } echo 2'
gives 0 b execlineb -Pc 'case -N ab { "(a)(b)" { printenv 2 } } echo 2'
exits 100 execlineb -Pc 'case x { "(" { true } } true'
gives 0 b execlineb -c 'runblock 2' ' echo' ' a' '' ' echo' ' b' ''
gives 0 c execlineb -c 'runblock -r 1' ' a' '' echo c
exits 100 execlineb -c 'runblock 2' ' a' ''
gives 0 c execlineb -c 'shift -n1 -b1 dollarat' a ' b' '' c
gives 0 '1:a,0:,' execlineb -c 'dollarat -d ""' a ''
gives 0 'x 5' execlineb -c 'elgetopt -D x ab: multisubstitute { importas a ELGETOPT_a importas b ELGETOPT_b } echo $a $b' -- -ab 5
exits 1 execlineb -c 'elgetopt ab: true' -- -z
touch 1.x 2.x
gives 0 '1.x 2.x' execlineb -Pc 'elglob -s f *.x echo $f'
gives 0 '*.y' execlineb -Pc 'elglob f *.y printf %s $f'
gives 0 '' execlineb -Pc 'elglob -0 f *.y $f'
gives 0 text execlineb -Pc 'heredoc 0 text cat'
gives 0 100000 execlineb -Pc "heredoc -d 0 $(head -c 100000 /dev/zero | tr '\0' x) wc -c"
gives 0 text execlineb -Pc 'pipeline { echo text } withstdinas x printenv x'
exits 3 execlineb -Pc 'trap { term { echo got } } sh -c "kill -TERM $PPID; sleep .2; exit 3"'
same got "$(cat out)"
exits 3 execlineb -Pc 'trap -x { term { } } sh -c "trap \"echo hup\" HUP; kill -HUP $PPID; sleep .2; exit 3"'
same hup "$(cat out)"
