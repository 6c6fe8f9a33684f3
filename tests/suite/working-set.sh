# suite: jinn
# The functions that a tree enters are side by side in the program: what bench/working-set found of them is
# still there. One that has another name now is only further away; when many have, the list is made anew.
target=/mnt/.target list=$tests/../src/main/c/working-set.ld
[ -e "$target/jinn.gone" ] || fail "./build has not said which names are gone"
listed=$(grep -c '^ *\*(\.text\.' "$list") gone=$(wc -l <"$target/jinn.gone")
[ "$listed" -ge 1000 ] || fail "only $listed functions"
[ $((gone * 10)) -le "$listed" ] ||
    fail "$gone of $listed are gone: bench/working-set makes the list anew: $(head -n 5 "$target/jinn.gone")"
