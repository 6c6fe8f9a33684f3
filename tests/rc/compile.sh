# suite: jinn
# C01 to C24: what is compiled of sources, and what is refused.
. "$tests/sources.sh"
anew
oneshot A true
# C01, C02
compiled
same 's6rc-oneshot-runner s6rc-fdholder A' "$(db list services | xargs)"
cp -a DB first
compiled
diff -r first DB || fail "the same sources give another database"
# C03: nothing is touched.
exits 111 s6-rc-compile DB S
has err 'unable to make DB: file exists'
diff -r first DB || fail "the database is another"
exits 111 s6-rc-compile nowhere/DB S
has err 'unable to make directory nowhere/DB: no such file' || fail "$(cat err)"
# C04
exits 100 s6-rc-compile other
exits 111 s6-rc-compile other missing
mkdir empty
exits 0 s6-rc-compile other empty
has err 'warning: empty: there is no service in it'
exits 0 s6-rc-compile -v 0 quiet empty
same '' "$(cat err)"
exits 0 s6-rc-compile --verbosity=2 --fdholder-user=nobody --block long empty
has long/servicedirs/s6rc-fdholder/run 'envuidgid nobody'
has long/servicedirs/s6rc-oneshot-runner/run 'rc-oneshot-run -b'
exits 0 s6-rc-compile -bh nobody -v2 short empty
diff -r long short
exits 100 s6-rc-compile -v x another empty
# C05, C06
anew
mkdir S/A
refused 111 'unable to read S/A/type: no such file'
longrun A true
for type in foo 'longrun ' longrun; do
    printf %s "$type" >S/A/type
    [ "$type" = longrun ] || refused 1 'S/A/type: it has to be bundle, longrun or oneshot'
done
compiled
rm S/A/run
refused 1 'S/A/run: there is none'
mkdir S/A/run
refused 1 'S/A/run: it has to be a regular file'
rmdir S/A/run
ln -s /bin/true S/A/run
compiled
[ ! -L DB/servicedirs/A/run ] || fail "a symlink was copied"
# C07
anew
oneshot A true
rm S/A/up
refused 111 'unable to read S/A/up'
oneshot A '{ a'
refused 1 'S/A/up:1: unmatched {'
oneshot A 'a }'
refused 1 'S/A/up:1: unmatched }'
oneshot A '"a'
refused 1 'S/A/up:2: syntax error'
# C08
anew
oneshot s6rc-a true
refused 1 'S/s6rc-a: names that begin with s6rc- are reserved'
anew
: >S/s6rc-readme
oneshot A true
compiled
echo s6rc-fdholder >S/A/dependencies
refused 1 'S/A/dependencies:1: names that begin with s6rc- are reserved: s6rc-fdholder'
# C09
anew
oneshot A true
mkdir -p T/A
echo oneshot >T/A/type
echo true >T/A/up
exits 1 s6-rc-compile DB S T
has err 'T/A: A is defined already, in S/A'
# C10, and what somebody may have meant.
echo able >S/A/dependencies
refused 1 'S/A/dependencies:1: there is no service able'
oneshot table true
refused 1 'there is no service able; did you mean table?'
rm S/A/dependencies
bundle all A tables
refused 1 'S/all/contents.d/tables: there is no service tables; did you mean table?'
# C11
anew
oneshot A true
echo A >S/A/dependencies
refused 1 'cyclic dependencies: A -> A'
oneshot B true
echo B >S/A/dependencies
echo A >S/B/dependencies
refused 1 'S/A/dependencies:1: cyclic dependencies: A -> B -> A'
rm S/A/dependencies S/B/dependencies
bundle all A B
echo all >S/A/dependencies
refused 1 'cyclic dependencies: A -> A (in all)'
rm S/A/dependencies
bundle all all
refused 1 'S/all: cyclic bundles: all -> all'
# C12
anew
oneshot A true
for ms in abc '' 4294967296 -1 '5 '; do
    printf %s "$ms" >S/A/timeout-up
    refused 1 'S/A/timeout-up: it has to be a number of ms'
done
printf '100\n\n' >S/A/timeout-up
compiled
gives 0 100 db timeout A
# C13
anew
longrun A true
echo 3 >S/A/notification-fd
echo 3 >S/A/lock-fd
refused 1 'lock-fd and notification-fd are the same'
rm S/A/lock-fd
echo x >S/A/notification-fd
refused 111 'S/A/notification-fd: the number of a descriptor'
echo 1 >S/A/notification-fd
exits 0 s6-rc-compile DB S
has err 'warning: S/A/notification-fd: descriptor 1 is stdin, stdout or stderr'
# C14, C15
anew
for name in X Y 'a b'; do oneshot "$name" true; done
mkdir S/all
echo bundle >S/all/type
printf '# X\n \tX\n\nY\nX\na b' >S/all/contents
compiled
gives 0 "$(printf 'X\nY\na b')" db contents all
echo 'X ' >S/all/contents
refused 1 'S/all/contents:1: there is no service X ; did you mean X'
anew
oneshot X true
oneshot Y true
echo nobody >S/Y/dependencies
mkdir S/Y/dependencies.d
touch S/Y/dependencies.d/X S/Y/dependencies.d/.keep
compiled
gives 0 "$(printf 'X\ns6rc-oneshot-runner')" db dependencies Y
# C16
anew
longrun A true
longrun B true
echo B >S/A/producer-for
refused 1 'S/A/producer-for:1: B does not name A in its consumer-for'
echo A >S/B/consumer-for
longrun C true
echo A >S/C/consumer-for
refused 1 'S/C/consumer-for:1: A does not name C in its producer-for'
rm S/C/consumer-for
oneshot B true
refused 1 'S/A/producer-for:1: B is a oneshot'
printf 'B\nC\n' >S/A/producer-for
refused 1 'S/A/producer-for: it has to be one name, and there are 2'
: >S/A/producer-for
refused 1 'S/A/producer-for: it has to be one name, and there are 0'
rm S/A/producer-for
: >S/A/consumer-for
compiled
# C17, C18
anew
for name in A A2 B C; do longrun "$name" 'exec cat'; done
echo B | tee S/A/producer-for >S/A2/producer-for
printf 'A\nA2\n' >S/B/consumer-for
echo C >S/B/producer-for
echo B >S/C/consumer-for
echo P >S/C/pipeline-name
compiled
gives 0 "$(printf 'A\nA2\nB\nC')" db contents P
gives 0 "$(printf 'A/B\nA2/B\nB/C')" db pipeline A
echo A2 >S/C/pipeline-name
refused 1 'S/C/pipeline-name:1: A2 is defined already, in S/A2'
mv S/C/pipeline-name S/A/pipeline-name
exits 0 s6-rc-compile DB S
has err 'warning: S/A/pipeline-name: it has no effect'
# C19
anew
longrun A true
mkdir -p S/A/data/deep S/A/env S/A/template S/A/log S/A/instance
touch S/A/down S/A/junk S/A/data/deep/x S/A/template/run S/A/instance/x
echo TERM | tee S/A/down-signal >S/A/reload-signal
touch S/A/flag-newpidns S/A/flag-timeout-killpg
chmod 4750 S/A/data/deep/x
exits 0 s6-rc-compile DB S
same 'data down-signal env flag-newpidns flag-timeout-killpg instance instances reload-signal run template' \
    "$(echo $(ls DB/servicedirs/A))"
same 4750 "$(stat -c %a DB/servicedirs/A/data/deep/x)"
same '' "$(ls DB/servicedirs/A/instance)"
# C20
anew
oneshot A true
oneshot B true
bundle all A
touch S/all/flag-essential S/B/flag-recommended
compiled
gives 0 00000001 db flags A
gives 0 00000002 db flags B
# C21
printf '# a comment\nfoo "a b" { x { y } } $A\n' >S/A/up
compiled
db script A >words
printf 'foo\0a b\0 x\0  y\0 \0\0$A\0' | cmp - words
# C23, C24
(umask 077 && s6-rc-compile private S)
same '700 600 700' "$(stat -c %a private private/db private/servicedirs/s6rc-fdholder/run | xargs)"
exits 0 s6-rc-db -c private check
# Every fault is told in one run, and the first decides.
anew
oneshot A '{'
oneshot B true
echo nobody >S/B/dependencies
mkdir S/C
exits 1 s6-rc-compile DB S
same 3 "$(grep -c fatal err)"
# Sources may be of any size that a machine has services.
anew
for i in $(seq 100 599); do oneshot "one$i" "echo $i"; done
for i in $(seq 101 599); do echo "one$((i - 1))" >"S/one$i/dependencies"; done
compiled
same 501 "$(db all-dependencies one599 | wc -l)"
echo one599 >S/one100/dependencies
refused 1 'cyclic dependencies: one100 -> one599 -> one598'
