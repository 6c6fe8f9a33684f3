# Programs that change one thing about the process, and become the next one.
gives 0 /run env cd /run sh -c 'pwd'
mkdir -- -x
gives 0 /mnt/-x execline-cd -x pwd
for words in "" /run; do
    exits 100 env cd $words
done
exits 111 env cd /nonexistent true
exits 111 env cd "" true
exits 127 env cd /run nosuchprogram

gives 0 0077 env umask 077 sh -c umask
gives 0 0777 execline-umask 07777 sh -c umask
gives 0 0000 env umask 10000 sh -c umask
for words in "" 022 "8 true" "u=rwx true" "-1 true"; do
    exits 100 env umask $words
done

gives 0 "b c" env export A "b c" sh -c 'echo "$A"'
gives 0 -v env export A -v sh -c 'echo "$A"'
gives 0 "" env export A "" sh -c 'echo "${A-unset}"'
gives 0 found env export PATH /nonexistent /bin/echo found
gives 0 found env export PATH /nonexistent printf found
exits 100 env export A=B c true
exits 100 env export A b
gives 0 unset env A=1 unexport A sh -c 'echo ${A-unset}'
gives 0 unset env -u A unexport A sh -c 'echo ${A-unset}'
exits 100 unexport A=B true
exits 100 unexport A

gives 0 /run sh -c 'cd /run; exec getcwd V sh -c "echo \$V"'
exits 100 getcwd V=x true
exits 100 getcwd V
gives 0 same sh -c 'me=$$ exec getpid V sh -c "[ \$V = \$me ] && [ \$V = \$\$ ] && echo same"'
gives 0 same getpid -p V sh -c '[ $V = $$ ] && echo same'
gives 0 same getpid -P V sh -c '[ $V = $PPID ] && echo same'
exits 100 getpid -x V true
exits 100 getpid V
gives 0 /root homeof root
exits 111 homeof nobodyknows
exits 100 homeof

empties() { # empties WHAT-IS-LEFT OPTION...
    left=$1
    shift
    exits 0 env -i "PATH=$PATH" A=1 LD_LIBRARY_PATH=/l ELGETOPT_x=1 ELGETOPT_x:1=2 \
        ELGETOPT_y=4 ELGETOPT=9 '#=3' '#:1=1' 0=z 1=a 1:1=b 1:2=c 12=t 1x:1=k \
        '?=4' '?x=1' '!=5' LASTPID=3 EXECLINE_STRICT=1 FD0=3 FDX=4 emptyenv "$@" env
    same "$left" "$(sed "s,^PATH=.*,P," out | sort | tr '\n' ' ' | sed 's/ $//')"
}
LC_ALL=C
export LC_ALL
empties ""
empties P -p
empties "#:1=1 1:1=b 1:2=c 1x:1=k ?x=1 A=1 ELGETOPT=9 FDX=4 LASTPID=3 LD_LIBRARY_PATH=/l P" -c
empties "#:1=1 1:1=b 1:2=c 1x:1=k ?x=1 A=1 ELGETOPT=9 FDX=4 LASTPID=3 LD_LIBRARY_PATH=/l P" -cP
popped="1:1=c 1=b 1x=k"
rest="!=5 #=1 $popped ?=4 ?x=1 A=1"
empties "$rest ELGETOPT=9 ELGETOPT_x:1=2 ELGETOPT_x=1 ELGETOPT_y=4 EXECLINE_STRICT=1 FD0=3 FDX=4 LASTPID=3 LD_LIBRARY_PATH=/l P" -P
empties "$rest ELGETOPT=9 ELGETOPT_x=2 EXECLINE_STRICT=1 FD0=3 FDX=4 LASTPID=3 LD_LIBRARY_PATH=/l P" -o -P
exits 100 emptyenv
exits 100 emptyenv -z true
# Debian's has no -l yet.
[ "$suite" = s6 ] || empties "LD_LIBRARY_PATH=/l P" -l -p
