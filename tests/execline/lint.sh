# suite: jinn
# lint finds what cannot work in a script, and nothing in what works.
cat >good <<'SCRIPT'
#!/usr/bin/execlineb -P
# A stage 1, more or less.
export PATH /usr/bin:/bin
cd /
umask 022
if { s6-echo -- "starting" }
foreground { s6-ls -a $dir }
background { s6-setsid redirfd -w 1 fifo fdmove -c 1 2 /bin/sh -c "exit 0" }
unexport !
ifelse -X { eltest -e /nowhere }
{
  exit 3
}
importas -S HOME
s6-envdir -I env emptyenv -p
redirfd -wnb 1 fifo
s6-svscan -t0 ${HOME}
SCRIPT
cat >bad <<'SCRIPT'
#!/usr/bin/execlineb -P
cd /
foreground {
  s6-ech -- hello
}
if -z { true }
redirfd -w 1 file
SCRIPT
gives 0 "" jinn lint good
gives 1 "bad:4: unknown program: s6-ech
bad:6: if: wrong options; usage: if [-X] [-n] [-t|-x exitcode] { prog... } remainder..." jinn lint bad
sed -i 's/-z //' bad
exits 1 jinn lint good bad
has out "bad:7: redirfd: prog is missing" || fail "$(cat out)"
printf 'foreground {\n a\n' >open
gives 1 "open:1: unmatched {" jinn lint open
printf 'cd / }\n' >close
gives 1 "close:1: unmatched }" jinn lint close
printf 'cd "/\n' >quote
exits 1 jinn lint quote
printf '#!/bin/sh\nexit 0\n' >shell
exits 100 jinn lint shell
has err "no script of execline" || fail "$(cat err)"
exits 111 jinn lint missing
exits 111 jinn lint missing bad shell
exits 100 jinn lint
exits 100 jinn lint -x bad
printf '/nowhere/program x\n' >absolute
gives 1 "absolute:1: unknown program: /nowhere/program" jinn lint absolute
printf './run x\n' >relative
gives 0 "" jinn lint relative
printf "./cd\n" >relative
gives 0 "" jinn lint relative
# What this machine has under a name of ours takes words of its own.
printf 'ls -l --color\n' >theirs
gives 0 "" jinn lint theirs
printf 's6-ls -l\n' >ours
exits 1 jinn lint ours
for log in 'log n20 ./logs' 's6-log -b -- t ./logs' 'case a { b { exit } }' 'ifelse { exit } { exit }'; do
    echo "$log" >script
    gives 0 "" jinn lint script
done
: >empty
gives 0 "" jinn lint empty
head -c 3000000 /dev/zero >noise
exits 111 jinn lint noise
has err 'unable to read noise: file too large' || fail "$(cat err)"
head -c 1500000 /dev/urandom >noise
actual=0
jinn lint noise >/dev/null 2>err || actual=$?
[ "$actual" -le 1 ] || fail "exit $actual: $(cat err)"
# Those that come with us, but for programs that are not on this machine.
for script in $(grep -rl '^#!.*execlineb' "$tests/../examples" "$tests/../demo" 2>/dev/null); do
    jinn lint "$script" >said || :
    same "" "$(grep -v ': unknown program: ' said)"
done
