# A file is a variable: its first line, or all of it; an empty one unsets.
mkdir vars long
printf 'a b  \t\r\nsecond\n' >vars/TRIM
: >vars/GONE
printf '\n' >vars/EMPTY
printf 'n\0u\0l\n' >vars/NULS
printf 'l1\nl2\n\n' >vars/LINES
printf 'x' >vars/.hidden
printf 'x' >'vars/a=b'
printf '   \n' >vars/BLANK
printf '%05000d' 7 >long/LONG
show() { # show VARIABLE OPTION...: its value with marks about it
    name=$1
    shift
    GONE=old s6-envdir "$@" vars sh -c "printf '%s' \"<\${$name-unset}>\"" | tr '\n\t\r' '|TR'
}
gives 0 "<a b>" show TRIM
gives 0 "<a b  TR>" show TRIM -n
gives 0 "<a b  TR|second>" show TRIM -f
gives 0 "<a b  TR|second|>" show TRIM -f -n
gives 0 "<unset>" show GONE
gives 0 "<>" show EMPTY
gives 0 "<>" show EMPTY -f
gives 0 "<n|u|l>" show NULS
gives 0 "<n@u@l>" show NULS -c @x
gives 0 "<l1>" show LINES
gives 0 "<l1|l2|>" show LINES -f
gives 0 "<>" show BLANK
# Theirs cuts a value at 4095 bytes without a word, and its -L loses it.
if [ "$suite" = s6 ]; then
    gives 0 4095 s6-envdir long sh -c 'echo ${#LONG}'
else
    exits 111 s6-envdir long true
fi
[ "$suite" = s6 ] || gives 0 5000 s6-envdir -L long sh -c 'echo ${#LONG}'
gives 0 "" s6-envdir vars sh -c 'env | grep -e hidden -e a=b; true'

exits 111 s6-envdir missing true
exits 0 s6-envdir -I missing true
exits 111 s6-envdir -I -i missing true
exits 111 s6-envdir vars/TRIM true
exits 111 s6-envdir -I vars/TRIM/x true
exits 127 s6-envdir vars nosuchprogram
exits 126 s6-envdir vars /
exits 100 s6-envdir vars
exits 111 s6-envdir -c "" vars true
mkdir vars/DIRECTORY
exits 111 s6-envdir vars true

# A PATH in the directory is for the program, not for finding it.
mkdir path bin
printf '%s\n' "$PWD/bin" >path/PATH
printf '#!/bin/sh\necho "found by $PATH"\n' >bin/prog
chmod +x bin/prog
exits 127 s6-envdir path prog
gives 0 "found by $PWD/bin" env PATH="$PATH:$PWD/bin" s6-envdir path prog
