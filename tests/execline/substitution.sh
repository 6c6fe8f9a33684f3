# Which references are replaced, and what backslashes do. "is" has x=v, A=1 and B=2.
is() { # is EXPECTED WORD, which stands in quotes in the script
    gives 0 "$1" execlineb -Pc "multisubstitute { define x v define A 1 define B 2 } printf %s \"$2\""
}
is v '$x'
is v '${x}'
is avb 'a${x}b'
is 12 '$A$B'
is '$AB' '$AB'
is '$x-' '$x-'
is '$1x' '$1x'
is '$v' '$$x'
is 'v{' '$x{'
is '${x' '${x'
is '${v}' '${$x}'
is '$x' '\\$x'
is '\v' '\\\\$x'
is '\$x' '\\\\\\$x'
is '\$y' '\\$y'
is '\\$y' '\\\\$y'
is 'a\v' 'a\\\\$x'
# Values are not looked at again, and several values are several words.
gives 0 '$y2' execlineb -Pc 'multisubstitute { define x "$y" define y 2 } printf %s $x$y'
gives 0 '<1a><1b><2a><2b>' execlineb -Pc \
    'define -s x "1 2" define -s y "a b" printf <%s> ${x}$y'
gives 0 '< 1>< 2><>' execlineb -Pc 'define -s x "1 2" printf <%s> { $x }'
gives 0 '<a><b>' execlineb -Pc 'importas x NONE printf <%s> a $x ${x}y b'
gives 0 '' execlineb -Pc 'importas x NONE $x'
# Parameters.
printf 'printf <%%s> $# $1 $2 $3 $4 x$@\n' >script
gives 0 '<2><a><b><><$4><xa><xb>' execlineb -S3 script a b
gives 0 '<2><a><b><$3><$4><xb>' execlineb -s1 script a b
gives 0 '<0><><$2><$3><$4>' execlineb -qs1 script
exits 111 execlineb -Pc 'define "" v echo'
for key in 'a$' '{' 'a}'; do
    gives 0 '' execlineb -Pc "define \"$key\" v echo"
done
exits 100 execlineb -Pc 'multisubstitute { define x 1 define x 2 } echo'
