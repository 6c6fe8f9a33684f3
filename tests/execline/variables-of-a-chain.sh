# suite: jinn
# Variables along a chain without exec: what each program, each child and the C library see.
gives 0 "b c" execlineb -Pc 'export A b umask 022 export B c umask 022 sh -c "echo $A $B"'
gives 0 "b" execlineb -Pc 'export A a umask 022 export A b sh -c "echo $A"'
gives 0 "none" execlineb -Pc 'export A a unexport A umask 022 sh -c "echo ${A-none}"'
gives 0 "LEFT=over" env LEFT=over sh -c 'env -i LEFT="$LEFT" '"$suites/jinn/execlineb"' -Pc "umask 022 /usr/bin/env"'
gives 0 "" env execlineb -Pc 'umask 022 exec -c /usr/bin/env'

# Children that are executed or forked have the variables of just then, and keep theirs.
gives 0 "1
2
3 2" execlineb -Pc 'export A 1 foreground { sh -c "echo $A" } export A 2
    foreground { umask 022 printenv A }
    foreground { export B 3 umask 022 sh -c "echo $B $A" } sh -c "echo -n $B"'
gives 0 "2 x" execlineb -Pc 'export A 1 pipeline { export A 2 umask 022 sh -c "echo $A x" } export A 3 cat'
gives 0 "a 1
b 1" execlineb -Pc 'export A 1 forx x { a b } importas x x sh -c "echo $0 $A" $x'
gives 0 "1 +" execlineb -Pc 'export A 1 umask 022 backtick x { sh -c "echo $A +" } printenv x'
printf '#!%s/execlineb -P\nprintenv A\n' "$suites/jinn" >script
chmod +x script
gives 0 1 execlineb -Pc 'umask 022 export A 1 umask 022 ./script'

# The next program is looked for by the PATH that is, not by the one to come.
mkdir here
printf '#!/bin/sh\necho "$PATH"\n' >here/found
chmod +x here/found
gives 0 "$PWD/here:/bin:/usr/bin" execlineb -Pc "export PATH $PWD/here:/bin:/usr/bin umask 022 found"
exits 127 execlineb -Pc "export PATH $PWD/here found"
exits 127 execlineb -Pc "export PATH $PWD/here umask 022 export PATH /bin umask 022 found"

# The C library looks at TZ.
stamp='s6-echo "@400000006000000000000000 x"'
hours() { execlineb -Pc "$1" | sed 's/.* \(..\):..:.*/\1/'; }
same "$(hours "pipeline { $stamp } export TZ UTC0 s6-tai64nlocal")" \
    "$(hours "export TZ AAA-5 umask 022 unexport TZ pipeline { $stamp } export TZ AAA-9 export TZ UTC0 s6-tai64nlocal")"
[ "$(hours "pipeline { $stamp } export TZ AAA-5 s6-tai64nlocal")" != "$(hours "pipeline { $stamp } export TZ AAA-6 s6-tai64nlocal")" ] ||
    fail "the time zone is not heard of"
for zone in AAA-5 BBB4 UTC0; do
    same "$(TZ=$zone date -d @1610612726 +%H)" "$(hours "export TZ CCC2 pipeline { $stamp } export TZ $zone umask 022 s6-tai64nlocal")"
done

# As many commands as fit: what is behind is handed on, not copied.
{ yes 'export A b' | head -n 30000; echo exit 7; } >long
exits 7 execlineb -P long
