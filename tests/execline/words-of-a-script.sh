# The lexer, row by row: what a script is as words.
words() { # words EXPECTED SCRIPT: each word in angle brackets
    printf '#!\nprintf <%%s>\n%b' "$2" >script
    gives 0 "$1" execlineb -P script
}
words '<a><b>' 'a\n\tb'
words '<a><b>' 'a\014b'
words '<a><b>' 'a\001b # c'
words '<a#><b>' 'a# b'
words '<a bc>' '"a b"c'
words '<def>' 'd"e"f'
words '<><x>' '"" x'
words '<a>' '\\\na'
words '<ab>' '"a\\\nb"'
words '<{><}><{a><b}><}{><{}>' '"{" \\} {a b} }{ {}'
words '<A><A><A>' '"\\0x41" "\\65" "\\0101"'
words '<A1>' '"\\01011"'
words '<\>' '"\\\\"'
words '<x>' '"\\x"'
words '<a>' 'a\000b'
same "$(printf 'a\tb\nc')" "$(execlineb -Pc 'printf "a\tb\nc"')"
same "$(printf 'a\nb')" "$(execlineb -Pc 'printf a\
b')"
for wrong in '"\256"' '"\0"' '"\0400"' '"\0xg"' '"a' 'a\' '"\' '{' 'a {' '{ a' '}' '{ a } }'; do
    exits 100 execlineb -Pc "printf $wrong"
done
exits 100 execlineb -Pc '{
'
exits 0 execlineb -Pc ''
exits 0 execlineb -Pc '# nothing'
