# suite: jinn
# The utilities about words and lines, each with each of its options.
printf 'b b\na\nB b\n\na\n' >lines
printf 'no end' >open

# basename, dirname
for row in '/ / /' '// / /' '/a a /' 'a a .' 'a/ a .' 'a/b b a' 'a//b/ b a' '/a/b/ b /a' '. . .' '.. .. .'; do
    set -- $row
    gives 0 "$2" s6-basename "$1"
    gives 0 "$3" s6-dirname "$1"
done
gives 0 . s6-basename ''
gives 0 . s6-dirname ''
gives 0 a s6-basename -n x/a.c .c
gives 0 .c s6-basename .c .c
gives 0 x s6-dirname -n x/a
exits 100 s6-basename
exits 100 s6-dirname a b
exits 111 sh -c 's6-basename a >/dev/full'

# clock: who may not set it cannot
s6-clock | grep -Eq '^@4[0-9a-f]{23}$' || fail "$(s6-clock)"
exits 100 s6-clock @400000006b0cc32
exits 100 s6-clock 400000006b0cc32a2b15a35f0
exits 111 setpriv --bounding-set -sys_time --inh-caps -sys_time s6-clock "$(s6-clock)"
has err 'unable to set the clock: operation not permitted' || fail "$(cat err)"

# cut
printf 'a:b:c\nno\n::\n' >fields
gives 0 'a:c
no
:' s6-cut -d : -f 1,3 fields
gives 0 'a:b
:' s6-cut -s -d : -f -2 fields
gives 0 b s6-cut -n -s -d: -f 2 fields
gives 0 'bc' sh -c 'printf abcd | s6-cut -b 2-3'
gives 0 'cd' sh -c 'printf "abcd\n" | s6-cut -c "3-"'
gives 0 'abd' sh -c 'printf "abcd\n" | s6-cut -c "4 1,1-2"'
gives 0 'no end' s6-cut -f 1 open
gives 0 nn s6-cut -b 1 open - <open
for list in 0 '' - 3-2 a 1-b '1,,2'; do exits 100 s6-cut -b "$list" lines; done
exits 100 s6-cut lines
exits 100 s6-cut -b 1 -f 1 lines
exits 111 s6-cut -b 1 nosuch

# expr
for row in '7 1 + 2 * 3' '9 ( 1 + 2 ) * 3' '1 3 > 2' '5 0 | 5' '3 3 & 4' '2 17 % 5' '-3 -7 / 2' '4 10 - 5 - 1' '1 2 = 2' \
    '1 2 != 3' '1 2 <= 2' '1 2 >= 2' '1 1 < 2' '-1 -1' '-9223372036854775807 -9223372036854775807'; do
    set -f
    set -- $row
    expected=$1
    shift
    gives 0 "$expected" s6-expr "$@"
    set +f
done
gives 1 0 s6-expr 2 - 2
gives 1 0 s6-expr 0 '&' 4
gives 1 0 s6-expr 1 = 2
for wrong in '' '1 +' '( 1' '1 )' '1 2' a 1x '1 / 0' '1 % 0' 9223372036854775808; do
    exits 2 s6-expr $wrong
done
exits 2 s6-expr $(yes '(' | head -n 101)

# format-filter
gives 0 'x:b b%w
x:a%w' sh -c 'head -n 2 lines | s6-format-filter "x:%s%%%1" w'
gives 0 '<no end>' s6-format-filter '<%s>' <open
exits 111 s6-format-filter '%2' one <open
exits 111 s6-format-filter '%x' <open
exits 111 s6-format-filter 'x%' <open
exits 100 s6-format-filter

# grep
gives 0 'b b' s6-grep 'b b' <lines
gives 0 '1:b b
3:B b' s6-grep -i -n '^b' <lines
gives 0 2 s6-grep -c a <lines
gives 0 3 s6-grep -cv a <lines
gives 0 '' s6-grep -q a <lines
gives 1 '' s6-grep -q x <lines
gives 0 'b b
B b' s6-grep -E 'b{1}|^B' <lines
gives 1 '' s6-grep -F 'b.b' <lines
gives 0 'b b
B b' s6-grep -F -i 'B B' <lines
gives 0 'no end' s6-grep end <open
exits 111 s6-grep -E '(' <lines
exits 100 s6-grep <lines

# head, tail
gives 0 'b b' s6-head -n 1 lines
gives 0 'b b
a' s6-head -2 lines
gives 0 b s6-head -c 1 lines
gives 0 "$(s6-seq 10)" sh -c 's6-seq 20 | s6-head'
gives 0 '==> lines <==
b b

==> open <==
no end' s6-head -n 1 lines open
gives 0 '2' sh -c 's6-seq 3 | { s6-head -S -1 >/dev/null; s6-head -n 1; }'
for digit in 1 2 3 4 5 6 7 8 9; do
    gives 0 "$(s6-seq "$digit")" sh -c "s6-seq 20 | s6-head -$digit"
    gives 0 "$(s6-seq 20 | tail -n "$digit")" sh -c "s6-seq 20 | s6-tail -$digit"
done
exits 111 s6-head nosuch
exits 100 s6-head -n x lines

# quote, unquote and their filters
gives 0 '"a\"b\\\n\0x01\0xff"' s6-quote "$(printf 'a"b\\\n\001\377')"
gives 0 'a b' s6-quote -u 'a b'
gives 0 "'it\\'s \\\"x\\\"'" s6-quote -n -d "'\"" "it's \"x\""
exits 100 s6-quote -d '' a
exits 111 s6-quote -d a a
gives 0 'a b	c!' s6-unquote '"a\sb\tc\0x21"'
gives 0 'x"' s6-unquote -n -d '' 'x\"'
gives 0 'b' s6-unquote '"b" rest'
has err 'left out:  rest' || fail "$(cat err)"
for wrong in '' a '"a' 'a"' '"a\0x4"' '"a\'; do exits 100 s6-unquote "$wrong"; done
head -c 100000 /dev/urandom | tr -d '\0' >noise
s6-quote-filter <noise | s6-unquote-filter -w | cmp - noise
s6-quote-filter -u -d "!'" <noise | s6-unquote-filter -d '' | cmp - noise
printf '"a"\nb\n\n' >quoted
gives 0 'a
b' s6-unquote-filter -q <quoted
gives 0 'a
b' s6-unquote-filter -Q <quoted
has err 'no delimiter at the beginning of a line' || fail "$(cat err)"
gives 0 'a
b' s6-unquote-filter -v <quoted
has err 'no delimiter at the beginning of a line: b' || fail "$(cat err)"
gives 100 a s6-unquote-filter -w <quoted

# sort
gives 0 '
B b
a
a
b b' s6-sort <lines
gives 0 '
B b
a
b b' s6-sort -u <lines
gives 0 'b b
a
a
B b' s6-sort -r <lines
gives 0 '
a
a
b b
B b' s6-sort -f <lines
gives 0 ' a
b' sh -c 'printf "b\n a\n" | s6-sort -b'
gives 0 'a:b:' sh -c 'printf "b\0a\0" | s6-sort -0 | tr "\0" :'
exits 1 s6-sort -c <lines
s6-sort <lines >sorted
exits 0 s6-sort -c <sorted
exits 1 s6-sort -cu <sorted
gives 0 'no end' s6-sort <open
head -c 100000 /dev/zero | tr '\0' '\n' >many
s6-seq 9999 >>many
s6-sort -r <many | head -n 1 >out
same 9999 "$(cat out)"
head -c 5000000 /dev/zero | tr '\0' '\n' >many
exits 111 s6-sort <many
has err 'unable to keep lines that take more than 8388608 bytes' || fail "$(cat err)"
head -c 1500000 /dev/zero | tr '\0' a >long
exits 111 s6-sort <long
has err 'unable to keep a line of more than 1048576 bytes' || fail "$(cat err)"

# uniquename
s6-uniquename x | grep -Eq '^x:@[0-9a-f]{24}:[0-9]+:[^:]*:[-_A-Za-z0-9]{8}$' || fail "$(s6-uniquename x)"
s6-uniquename -n 0 x | grep -Eq '^x:@[0-9a-f]{24}:[0-9]+:[^:]*$' || fail "$(s6-uniquename -n 0 x)"
[ "$(s6-uniquename a)" != "$(s6-uniquename a)" ] || fail "they are not unique"
exits 100 s6-uniquename
exits 100 s6-uniquename -n 1000 a
: >nothing
mount --bind nothing /dev/urandom
exits 111 timeout 20 s6-uniquename a
umount /dev/urandom
exits 100 s6-format-filter %1 1 2 3 4 5 6 7 8 9 10 </dev/null
exits 100 s6-maximumtime 99999999999999 true
