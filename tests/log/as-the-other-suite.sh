# suite: jinn
# log and s6-log do the same with the same script and the same lines: what they print, what they
# say (but for their names), how they end, and each file they leave, stamps masked.
[ -x /usr/bin/s6-log ] || skip "Debian's s6 is not installed"
mask() { # Stamps, names of archives, each suite's own name and its words in warnings and reasons.
    # A number out of its range is changed by both; ours says so.
    sed -E -e '/^jinn log: warning: -l: .* which is used: /d' \
        -e 's/@[0-9a-f]{24}/@LABEL/g' \
        -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{9}/LOCAL/g' \
        -e 's/^(s6-log|jinn log): /LOG: /' \
        -e 's/^(LOG: (usage|warning)): .*/\1/' -e 's/descriptor must/fd must/' \
        -e 's/^(LOG: .*: )N(o such|ot a)/\1n\2/'
}
picture() { # picture DIRECTORY: each file in order, with mode and content
    find "$1" -mindepth 1 -printf '%P\n' | LC_ALL=C sort | while read -r file; do
        printf '== %s %s\n' "$(printf '%s' "$file" | mask)" "$(stat -c '%A' "$1/$file")"
        [ -d "$1/$file" ] || mask <"$1/$file"
    done
}
count=0
bad=
alike() { # alike INPUT WORD...: INPUT is a command
    input=$1
    shift
    count=$((count + 1))
    for which in ours theirs; do
        mkdir "$which"
        [ ! -d before ] || cp -a before/. "$which"
        program=s6-log
        [ "$which" = ours ] || program=/usr/bin/s6-log
        (cd $which && code=0 && { $input | $program "$@" >../out 2>../err || code=$?; } &&
            mask <../err >../said && echo "$code" >>../said && mask <../out >>../said)
        { cat said; picture $which; } >"$which.picture"
    done
    cmp -s theirs.picture ours.picture || {
        bad="$bad
--- $input: $*
$(diff theirs.picture ours.picture || :)"
    }
    rm -rf ours theirs
}
few() { printf 'alpha\nbeta\n\ngamma 3\n'; }
two() { printf 'a\nb\n'; }
none() { :; }
nuls() { printf 'a\0b\0\0c\n'; }
long() { printf '%0200d\nshort\n' 7; }
bytes() { printf '\377\376 x\n\033[1m\n\t\n'; }
many() { seq 500 | sed 's/$/ is a number, and this a line of the ordinary sort of line/'; }

# Selections.
alike few 1
alike few -- - +a 1 f 2
alike few -- -^a 1
alike few -- '-a$' 1
alike few -- '-^$' 1
alike few -- - '+^(alpha|beta)$' 1
alike few -- - '+[0-9]+$' 1
alike few -- - '+a{2}|m{2}' 1
alike few -- - '+[[:space:]]' 1
alike few -- '-\.' 1
alike two -- - 1 +a 1
alike two +zzz 1 -b 1
alike two -- -a 1 f 1
alike two f 1 f 2
alike two -- +a - f 1
alike nuls -- -^b 1
alike bytes -- - '+.x' 1
# Actions, prefixes, stamps.
alike two t T ppfx 1 t ./d
alike two t t 1 1
alike two pone 1 ptwo ./a p ./b
alike two 'pwith blank' 1
alike two 2
alike two t 2
alike long E20 2
alike long E0 2
alike two '^20' =stf
alike long '^50' =stf
alike two '^0' =stf
alike two =stf
alike two 1 1 ./a ./b
alike few -- - +alpha ./a f ./b
alike none ./d
alike none 1
# Lines.
alike nuls 1
alike bytes 1 ./d
alike long -l 60 1
alike long -l 10 t 1
alike long -l 0 1
# Sizes and numbers; where Debian's cuts into archives depends on how much one read brought.
alike many n0 ./d
alike many s100000 ./d
joined() { # joined PROGRAM: what its archives and current are together, and whether there are any
    mkdir joined
    many | "$1" n100 s4096 ./joined
    cat joined/@* joined/current
    rm -r joined
}
joined s6-log >ours
joined /usr/bin/s6-log | cmp - ours || fail "the archives are not the same together"
many | cmp - ours || fail "the archives are not the lines"
rm ours
alike two n3 s4096 S100 l0 r5 ./d
# Processors.
alike two n1 '?cat' ./d
# What is wrong with words.
alike two t1 1
alike two zz 1
alike two n 1
alike two nx 1
alike two s5000 l3000 1
alike two =
alike two n5 t
alike two ''
alike two 1 +a
alike two 1 t
alike two -d 1 1
alike two -l x 1
alike two -Z 1
alike two ./not/there
alike two ./d/
# What was there before.
mkdir -p before/d
echo old >before/d/current
chmod 744 before/d/current
alike two ./d
chmod 644 before/d/current
alike two ./d
echo older >before/d/@40000000600000000000000a.s
echo oldest >before/d/@400000005f0000000000000a.u
alike two n1 ./d
alike two n2 ./d
rm before/d/current
echo half >before/d/previous
alike two ./d
echo whole >before/d/processed
alike two ./d
chmod 744 before/d/processed
echo mind >before/d/state
alike two ./d
echo next >before/d/newstate
alike two ./d
rm -rf before
mkdir before
echo file >before/d
alike two ./d
[ $count -ge 65 ] || fail "only $count scripts"
[ -z "$bad" ] || fail "these differ:$bad"
