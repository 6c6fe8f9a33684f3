# suite: jinn
# Options of the execline language and of programs that become others: what comes of each.
. "$tests/differential.sh"
table chains daemons

chain() { # chain SCRIPT
    ran execlineb -Pc "$1"
}
terminal() { # terminal COMMAND: on one, as a child of its session's first process
    printf '%s\n' "set -- \$(sed 's/(.*) . //' /proc/\$\$/stat)" \
        '[ "$3" = "$6" ] && front=yes || front=no' \
        '[ "$1" = "$3" ] && group=yes || group=no' \
        '[ "$1" = "$4" ] && session=yes || session=no' \
        'echo "group $group session $session front $front" >>shown' >show
    echo "$1; echo \$? >>shown" >typed
    script -qec 'sh typed' /dev/null </dev/null >/dev/null
    cat shown
}
limit() { # limit NAME OPTION...: soft and hard
    name=$1
    shift
    ran s6-softlimit "$@" sed -n "s/^Max $name  *\([^ ]*\)  *\([^ ]*\).*/\1 \2/p" /proc/self/limits
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
background-d        chain 'background -d { sh -c "echo $PPID >ppid; echo done >>pipe" } importas -u p ! sh -c "echo $$ >self; [ -n \"$1\" ] && echo has" sh $p'; until [ -s pipe ]; do sleep 0.02; done; cmp -s ppid self || echo 'not its child'
backtick-i          chain 'backtick -i V { false } echo not'; chain 'backtick -i V { echo a } importas v V echo $v'
backtick-n          chain 'backtick -n V { printf "a\n\n" } printenv V'
backtick-N          chain 'backtick -N V { printf "a\n" } printenv V'
backtick-x          chain 'export V old backtick -x V { false } sh -c "echo ${V-none} $?"'
backtick-I          chain 'backtick -I V { sh -c "echo kept; exit 3" } importas v V echo $v'
backtick-E          chain 'backtick -E V { echo a b } echo <$V> ${V}'
define-n            chain 'define -n v "a\n" echo <${v}>'; chain 'define -n -d , v a,, echo <${v}>'
define-N            chain 'define -n -N v "a\n" echo <${v}>'
define-c            chain 'define -s -C v "a  b" echo <${v}>'; chain 'define -s -C -c v "a  b" echo <${v}>'
importas-s          export L='a  b '; chain 'importas -s v L echo <${v}>'; chain 'importas -s -C v L echo <${v}>'; chain 'importas -s -C -c v L echo <${v}>'
importas-n          export L='a
'; chain 'importas -n v L echo <${v}>'; chain 'importas -n -N v L echo <${v}>'
importas-d          export L=a:b:c; chain 'importas -s -d : v L echo <${v}>'
multidefine-n       chain 'multidefine -n -d , "a,b,," { x y z } echo <${x}><${y}><${z}>'
multidefine-N       chain 'multidefine -n -N -d , "a,b," { x y z } echo <${x}><${y}><${z}>'
multidefine-C       chain 'multidefine -C -d , "a,,b" { x y z } echo <${x}><${y}><${z}>'
multidefine-c       chain 'multidefine -C -c -d , "a,,b" { x y z } echo <${x}><${y}><${z}>'
execlineb-e         ran execlineb -e -Pc 'echo a'; ran execlineb -ec 'echo ${1}' b
case-S-n            chain 'case -s -S -N -n "a(b)" { "a.b." { sh -c "echo in ${1-none}" } } echo rest'; ran execlineb -Pc 'case -N ab { "a(b)" { sh -c "echo got $1" } } echo rest'
dollarat-0          ran execlineb -c 'pipeline { dollarat -0 } tr \\0 :' a b
dollarat-n          ran execlineb -c 'dollarat -n -d ,' a b; ran execlineb -c 'dollarat -d , -n' a
elglob-m            mkdir -p e/d; >e/f; chain 'elglob -s -m f e/* echo $f'
elglob-v            chain 'elglob -v f nosuch* echo $f'; chain 'elglob -w f nosuch* echo $f'; chain 'elglob -0 -v -w f nosuch* echo none $f'
forbacktickx-p      chain 'forbacktickx -p v { printf "b\na\n" } sh -c "echo $v"' | sort
forbacktickx-c      chain 'forbacktickx -C -d , v { printf "a,,b," } sh -c "echo <$v>"'; chain 'forbacktickx -C -c -d , v { printf "a,,b," } sh -c "echo \"<$v>\""'
forbacktickx-x      chain 'forbacktickx -x 3 v { printf "a\nb\n" } sh -c "echo $v; exit 3"'; chain 'forbacktickx -E -e v { printf "a\n" } sh -c "echo <$v>"'
forstdin-0          printf 'a\0b\0' >in; ran execlineb -Pc 'redirfd -r 0 in forstdin -0 v sh -c "echo $v"'; printf 'a,b,' >in; ran execlineb -Pc 'redirfd -r 0 in forstdin -d , v sh -c "echo $v"'
forstdin-C          printf 'a\n\nb\n' >in; ran execlineb -Pc 'redirfd -r 0 in forstdin -C v sh -c "echo :$v:"'; ran execlineb -Pc 'redirfd -r 0 in forstdin -C -c v sh -c "echo :$v:"'
forstdin-e          printf 'a\nb\n' >in; ran execlineb -Pc 'redirfd -r 0 in forstdin -E -e v sh -c "echo $v"'
forstdin-x          printf 'a\nb\n' >in; ran execlineb -Pc 'redirfd -r 0 in forstdin -x 3 v sh -c "echo $v; exit 3"'
forx-e              chain 'forx -E -e v { a b } sh -c "echo $v"'
loopwhilex-n        chain 'loopwhilex -n sh -c "echo x >>n; [ $(wc -l <n) -ge 3 ]"'; wc -l <n
runblock-P          ran execlineb -c 'runblock -P 1' ' echo' ' a' ''; ran execlineb -c 'runblock -n 1 1' word ' echo' ' a' ''
withstdinas-e       echo a | ran execlineb -Pc 'withstdinas -E -e v sh -c "echo $v"'; printf 'a\n\n' | ran execlineb -Pc 'withstdinas -n v sh -c "echo $v"'
getpid-e            chain 'getpid -e p sh -c "[ $p = $$ ] && echo mine"'; chain 'getpid -E p echo $p' | grep -c '^[0-9]'; chain 'getpid -E -e p echo $p' | sed 1q
ifte-n              chain 'ifte -n { echo then } { echo else } false'; chain 'ifte -n { echo then } { echo else } true'
ifte-X              chain 'ifte -X { echo then } { echo else } sh -c "kill -9 $$"'; chain 'ifte { echo then } { echo else } sh -c "kill -9 $$"'
ifthenelse-X        chain 'ifthenelse -X { sh -c "kill -9 $$" } { echo then } { echo else } echo rest'; chain 'ifthenelse { sh -c "kill -9 $$" } { echo then } { echo else } echo rest'
ifthenelse-n        chain 'ifthenelse -X { false } { echo then } { echo else } echo rest'
pipeline-d          chain 'pipeline -d { sh -c "echo $PPID" } sh -c "read p; [ $p = $$ ] && echo child || echo no child"'
pipeline-r          chain 'pipeline -r { echo block } sed s/^/got:/'
pipeline-w          chain 'foreground { pipeline -w { sh -c "cat >copied" } echo written } sh -c "until [ -s copied ]; do :; done; cat copied"'
tryexec-n           chain 'tryexec -n { echo block } echo rest'; chain 'tryexec -n { echo block } nosuchprogram rest'; chain 'tryexec { nosuchprogram } echo rest'
tryexec-c           export V=a; chain 'tryexec -c { sh -c "echo ${V-none}" } echo rest'
tryexec-l           chain 'tryexec -l { sh -c "cut -c 1-3 /proc/$$/cmdline" } echo rest'
tryexec-a           chain 'tryexec -a other { sh -c "tr \\0 \\n </proc/$$/cmdline | head -n 1" } echo rest'
wait-a              chain 'background { sh -c "sleep 0.1; echo one" } background { echo two } foreground { wait -a { } echo three } true' | sort
wait-I              chain 'background { sleep 5 } importas -u p ! foreground { wait -I -t 50 { $p } echo $? } kill $p'
wait-i              chain 'background { sleep 5 } wait -i -t 50 { } echo not'
setsid              ran s6-setsid -s sh -c 'set -- $(sed "s/(.*) . //" /proc/$$/stat); [ $1 = $3 ] && [ $1 = $4 ] && echo both'; ran s6-setsid -b sh -c 'set -- $(sed "s/(.*) . //" /proc/$$/stat); [ $1 = $3 ] && [ $1 != $4 ] && echo one'
setsid-leader       for option in -i -I -q '-I -i' '-i -q'; do ran /usr/bin/setsid -w env s6-setsid -s $option echo still; done
setsid-f            terminal 's6-setsid -f sh ./show'
setsid-g            terminal 's6-setsid -g sh ./show'
setsid-b            terminal 's6-setsid -b sh ./show'
setsid-s            terminal 's6-setsid -s sh ./show'
setsid-d            terminal 's6-setsid -g -d 5 sh ./show 5</dev/tty'
setsid-d-no-tty     for option in -i -I -q; do ran s6-setsid $option -f -d 0 echo still </dev/null; done
softlimit-a         limit 'address space' -a 90000000
softlimit-d         limit 'data size' -d 9000000; limit 'data size' -h -d 8000000 s6-softlimit -d 7000000
softlimit-f         limit 'file size' -f 100; ran s6-softlimit -f 100 sh -c 'head -c 200 /dev/zero >big'; stat -c %s big
softlimit-l         limit 'locked memory' -l 4096
softlimit-m         for name in 'address space' 'data size' 'stack size' 'locked memory'; do limit "$name" -m 60000000 | sed 's/^60000000 .*/60000000/'; done
softlimit-p         limit processes -p 70
softlimit-r         limit 'resident set' -r 0
softlimit-s         limit 'stack size' -s 800000
softlimit-t         limit 'cpu time' -t 7
softlimit-o         ran s6-softlimit -o 5 sh -c 'exec 7</dev/null'; ran s6-softlimit -H -o 50 sh -c 'ulimit -Hn'
ROWS
compared
