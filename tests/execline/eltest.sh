# Expressions about files, strings and numbers.
is() { # is CODE WORD...
    expected=$1
    shift
    exits "$expected" eltest "$@"
}
touch -d 2001-01-01 plain
touch -d 2002-01-01 newer
: >empty
echo x >full
chmod 4755 full
ln plain same
ln -s plain link
ln -s nowhere dangling
mkdir dir
mkfifo fifo
for words in a "-n a" "! ( a = b ) -o a" "-e plain" "-f plain" "-d dir" "-p fifo" "-c /dev/null" \
    "-L link" "-h link" "-f link" "-r plain" "-w plain" "-x dir" "-x full" "-u full" "-k /tmp" \
    "-s full" "-O plain" "-G plain" "-v PATH" "newer -nt plain" "plain -ot newer" "plain -nt gone" \
    "plain -ef same" "plain -ef link" "a = a" "a != b" "a < b" "b > a" "1 -eq 01" "1 -ne 2" \
    "-1 -lt 0" "2 -le 2" "3 -gt 2" "3 -ge 3" "+1 -eq 1" "abc =~ b" "abc =~ ^a.c$" "! ! a" \
    "\\-n" "\\= = \\=" "\\!" "\\a = a" "a = \\a" "( a = b ) -o ! b = c" "a -o b -a ( b = c )" \
    "-f plain -a -d dir" "-n \\-n" "-q" "9223372036854775 -gt 4294967297"; do
    is 0 $words
done
for words in "" "! a" "-e gone" "-e dangling" "-f dir" "-d plain" "-S plain" "-b /dev/null" \
    "-L plain" "-x plain" "-g plain" "-s empty" "-s dir/x" "-v NOSUCH" "plain -nt newer" \
    "gone -nt plain" "newer -ot plain" "plain -ef newer" "a = b" "a != a" "b < a" "a < a" \
    "1 -ne 1" "abc =~ ^b" "abc =~ b$" "a = b -o c = c -a d = e" "\\" "-n \\" "-t 0" "-t 77"; do
    is 1 $words
done
is 1 ""
is 0 -z ""
is 1 -n ""
is 1 a -a ""
is 0 "a
b" =~ a.b
is 0 "a b" = "a b"
for words in "-n" "!" "(" ")" "-a" "-o" "a -a" "a -o" "-a a" "a b" "a b c" "a =" "= a" "( a" "a )" \
    "( )" "-f" "-f -a" "-e = -e" "! = !" "a == a" "a -nt" "-t x" "x -eq 1" "1 -eq" "-- -eq 1" \
    "abc =~ [" "\\-n = -n" "a -a -a b"; do
    is 100 $words
done
is 100 "" -eq 0
is 100 " 1" -eq 1
exits 0 sh -c 'echo new >>plain; eltest -N plain' 
if is_root; then
    chmod 600 plain
    exits 1 s6-setuidgid nobody eltest -r plain
    exits 1 s6-setuidgid nobody eltest -w dir
fi
# Debian has no such name for it.
[ "$suite" = s6 ] || exits 1 env test -e gone
