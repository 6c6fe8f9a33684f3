# suite: jinn
# ./man: a page for each program and one of jinn, in which mandoc finds nothing to warn of.
command -v lowdown >/dev/null || skip 'lowdown is not installed'
command -v mandoc >/dev/null || skip 'mandoc is not installed'
exits 0 env JINN="$(command -v jinn)" "$tests/../man" "$PWD/made"
[ ! -s err ] || fail "$(cat err)"
for name in $(jinn help -n); do
    [ -s "made/man1/jinn-$name.1" ] || fail "no page of $name"
done
same "$(($(jinn help -n | wc -l) + 1))" "$(ls made/man1 | wc -l)"
mandoc -T lint -W warning made/man1/*.1 >lint || fail "$(head -n 40 lint)"
# What a reader sees.
mandoc -T utf8 made/man1/jinn-svstat.1 | col -b >shown
grep -q '^JINN-SVSTAT(1)' shown && grep -q 'jinn-svstat - says how a service is, in one line' shown ||
    fail "$(head -n 20 shown)"
has shown 'wantedup' && has shown 'EXIT CODES' && has shown 'jinn(1)' || fail "$(cat shown)"
mandoc -T utf8 made/man1/jinn.1 | col -b >shown
has shown 'svscan' && has shown 'PROGRAMS' || fail "$(cat shown)"
# The same pages, the same bytes; and only those that are wanted.
exits 0 env JINN="$(command -v jinn)" "$tests/../man" "$PWD/again" svscan svstat
same 'jinn-svscan.1 jinn-svstat.1 jinn.1' "$(ls again/man1 | tr '\n' ' ' | sed 's/ $//')"
for page in again/man1/*; do
    cmp "$page" "made/man1/${page##*/}" || fail "two runs differ"
done
# Without what makes them, one line.
mkdir none
for one in sh dirname cat; do ln -s "$(command -v "$one")" none/; done
exits 111 env PATH="$PWD/none" "$tests/../man" "$PWD/made"
has err 'install the package lowdown' || fail "$(cat err)"
