# A file of assignments becomes variables.
reads() { # reads VALUE TEXT: the variable A, with marks for what is not to be seen
    printf "$2" >text
    actual=$(envfile text sh -c 'printf "<%s>" "$A"' | tr '\n\t\r' '|TR')
    same "<$1>" "$actual"
}
wrong() { # wrong LINE TEXT
    printf "$2" >text
    exits 1 envfile text true
    grep -q "[: ]$1\(:\|$\)" err || fail "another line is said to be wrong in $2: $(cat err)"
}
reads b 'A=b\n'
reads b 'A=b'
reads b ' A \t=\f b \r\n'
reads "b   Tc" 'A=b   \tc  \n'
reads "" 'A=\n'
reads "" 'A='
reads "" '# A=b\n'
reads "" '\n  \n'
reads "b" '# one \\\nA=b\n# two'
reads "b#c" 'A=b#c\n'
reads "b # c" 'A=b # c\n'
reads "b=c" 'A=b=c\n'
reads c 'A=b\nA=c\n'
reads "'x y'" "A='x y'\n"
reads '$B' 'A=$B\n'
reads " x " 'A=" x " \n'
reads "xyz" 'A=x"y"z\n'
reads "x  " 'A=x " "\n'
reads 'q' 'A="\\q"\n'
reads '"x\' 'A=\\"x\\\\\n'
reads ' ' 'A=\\  \n'
reads 'bc' 'A=b\\\nc\n'
reads 'b  c' 'A=b\\\n  c\n'
reads ' b' 'A= \\\n b\n'
reads 'bc' 'A="b\\\nc"\n'
reads 'b' 'A=b\\\n'
reads '|TR' 'A="\\n\\t\\r"\n'
reads 'A5AS45' 'A="\\x41\\65\\101\\12345"\n'
reads '8' 'A="\\8"\n'
reads b 'A=b\0c\nA=d\n'
reads "" 'B=b\0\nA=d\n'
reads x 'A="x\\0y"\n'
for text in 'A\n' 'A' 'A ' '=b\n' 'A B=c\n' 'export A=b\n' '"A"=b\n' 'A\\=b\n' "A'=b\n" \
    'A="b\n' 'A="b' 'A="b\\' 'A=\\t\n' 'A=\\x41\n' 'A=\\#\n' 'A="\\x4"\n' 'A="\\xg"\n' \
    'A=b\\' 'A="b\0c"\n' 'A\0=b\n' 'A \\\n=b\n' ' \\\n' ; do
    wrong 1 "$text"
done
wrong 3 '\n\nx\n'
wrong 3 'A=a\\\nb\nx\n'
wrong 2 'A=b\nA="c\nA=d\n'

printf 'A=b\nB-1.c=d\n#=1\nA#=2\n' >text
exits 0 envfile text env
for line in A=b B-1.c=d; do
    has out "$line" || fail "no $line"
done
gives 0 b sh -c 'envfile - sh -c "echo \$A" <text'
exits 111 envfile missing true
exits 0 envfile -I missing true
exits 111 envfile -I -i missing true
exits 111 envfile -I /run true
exits 100 envfile text
exits 127 envfile text nosuchprogram

# As unit files have it, which is ours alone.
if [ "$suite" = jinn ]; then
    printf '# c\n; d\nA = x y \nB="q\\$ z"\nC=a\\\nb\nwhat\nD=$A\n' >text
    gives 0 '<x y><q$ z><ab><$A>' envfile --unit text sh -c 'echo "<$A><$B><$C><$D>"'
    same 'jinn envfile: warning: text:7: no assignment, passed over' "$(cat err)"
    exits 111 envfile --unit missing true
    exits 0 envfile --unit -i missing true
    exits 111 envfile --unit -i /run true
fi
