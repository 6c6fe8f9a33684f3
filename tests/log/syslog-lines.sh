# ucspilogd: numbers into words, labels and variables; lines of any length and any end.
as() { # as EXPECTED INPUT WORD...
    expected=$1 input=$2
    shift 2
    same "$expected" "$(printf "$input" | first=1 empty= ucspilogd "$@" | tr '\n' '|')"
}
[ "$suite" = s6 ] || ucspilogd() { jinn ucspilogd "$@"; }
as 'user.notice: hello|plain|' '<13>hello\nplain\n'
as 'kern.emerg: x|local7.debug: y|||' '<0>x\0<191>y\0\n\n'
as 'unknown.emerg: a|mark.emerg: b|unknown.debug: c|authpriv.info: d|ftp.emerg: e|' \
    '<96>a\n<192>b\n<999>c\n<86>d\n<88>e\n'
as '<13|<>x|<x>y|<-1>z| <13>v|part|' '<13\n<>x\n<x>y\n<-1>z\n <13>v\npart'
as '@400000005f5e1000075bcd15 1: : <undefined>: user.notice: hi|1: : <undefined>: x|' \
    '@400000005f5e1000075bcd15 <13>hi\nx\n' first empty none
as '@4000 <13>hi|none|' '@4000 <13>hi\nnone\n' -D x
as 'x: a|' 'a' -D x none
long=$(head -c 20000 /dev/zero | tr '\0' x)
as "user.notice: $long|" "<13>$long"
exits 100 ucspilogd -Z
