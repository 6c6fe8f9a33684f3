# cd and umask as POSIX has them, and lists in variables.
mkdir -p real/sub real/d paths/x
ln -s real/sub link
goes() { # goes WANTED WORDS...: PWD, OLDPWD and where one really is
    wanted=$1
    shift
    gives 0 "$wanted" env PWD=/mnt posix-cd "$@" sh -c 'echo "$PWD $OLDPWD $(pwd -P)"'
}
goes "/mnt/link /mnt /mnt/real/sub" link
goes "/mnt/link /mnt /mnt/real/sub" -P -L link/
goes "/mnt/real/sub /mnt /mnt/real/sub" -P link
goes "/mnt/real/sub /mnt /mnt/real/sub" -L -P -- link
goes "/mnt /mnt /mnt" -L link/..
goes "/mnt/real /mnt /mnt/real" -P link/..
goes "/mnt /mnt /mnt" .
goes "/mnt/real /mnt /mnt/real" ./link/../real
goes "/mnt/real /mnt /mnt/real" ///mnt//real/./
goes "/ /mnt /" ../../..
cd link
gives 0 /mnt env PWD=/mnt/link posix-cd .. sh -c 'echo $PWD'
gives 0 "/mnt/real /mnt/real/sub" env -u PWD posix-cd .. sh -c 'echo $PWD $OLDPWD'
# A PWD that is wrong is not believed.
[ "$suite" = s6 ] || gives 0 "/mnt/real /mnt/real/sub" env PWD=/mnt posix-cd .. sh -c 'echo $PWD $OLDPWD'
exits 111 env PWD=/mnt/link posix-cd ../sub true
cd ..
gives 0 "" posix-cd real
gives 0 /mnt/real env OLDPWD=/mnt/real posix-cd -
gives 0 "/mnt/real
/mnt/real" env OLDPWD=/mnt/real posix-cd - sh -c 'echo $PWD'
gives 0 "" env HOME=/mnt/real posix-cd
exits 100 env -u HOME posix-cd
exits 100 env HOME= posix-cd
exits 100 env -u OLDPWD posix-cd -
exits 100 posix-cd "" true
gives 0 "/mnt/paths/x
/mnt/paths/x" env CDPATH=/nowhere:/mnt/paths posix-cd x sh -c 'pwd'
exits 111 env CDPATH=/mnt/paths posix-cd ./x true
gives 0 /mnt/real env CDPATH=/mnt/paths PWD=/mnt posix-cd real sh -c pwd
exits 111 posix-cd nowhere true
exits 111 posix-cd nowhere/.. true
exits 111 posix-cd /bin/sh/../.. true
exits 100 posix-cd -x . true
exits 127 posix-cd . nosuchprogram

masks() { # masks EXPECTED MASK: from a mask of 022
    (umask 022 && gives 0 "$1" posix-umask "$2" sh -c umask)
}
gives 0 0022 posix-umask
gives 0 u=rwx,g=rx,o=rx posix-umask -S
gives 0 "" posix-umask 077
masks 0022 u=rwx,g=rx,o=rx
masks 0222 a=rx
masks 0022 +r
masks 0222 u-w
masks 0000 g+w,o+w
masks 0777 =
masks 0333 ugo=r
masks 0222 u=g
masks 0002 g=u
masks 0022 u=rwxs
masks 0722 u=s
masks 0777 =t
masks 0022 u+r+w
masks 0222 u+r-w
masks 0002 ug+w
masks 0777 07777
masks 0000 0
for mask in 8 zzz u+z 0x1 ug; do
    [ "$suite$mask" = s6ug ] || exits 1 posix-umask "$mask" true
done
exits 100 posix-umask -w true
exits 127 posix-umask 022 nosuchprogram

gives 0 /mnt getcwd -E V echo '$V'
gives 0 '$V' getcwd -E -e V echo '$V'
gives 0 unset env V=1 getcwd -E V sh -c 'echo ${V-unset}'
gives 0 same getpid -E V sh -c '[ $0 = $$ ] && echo same' '${V}'
# Debian's execline has none yet.
[ "$suite" = jinn ] || return 0
gives 0 "1:a,0:,3:b c," export-array V " a" " " " b c" "" sh -c 'echo "$V"'
gives 0 "a;;b c;" export-array -d ';x' V " a" " " " b c" "" sh -c 'echo "$V"'
exits 100 export-array V "" sh -c 'echo "$V"'
exits 100 export-array V " a" true
exits 100 export-array V ""
exits 100 export-array V=x "" true
