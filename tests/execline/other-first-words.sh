# suite: jinn
# A program is the one whose link was executed, whatever its first word is.
# perl's exec, as a shell's -a, writes any first word.
as() { # as WORD PROGRAM ARGUMENT...
    perl -e '$word = shift; $program = shift; exec { $program } $word, @ARGV; exit 255' -- "$@"
}
links=${SUITE:-$suites/$suite}
for word in other -exit '' true svstat /bin/true exit jinn-1 /nowhere/svscan; do
    exits 3 as "$word" "$links/exit" 3
    exits 3 as "$word" "$links/execlineb" -Pc 'exit 3'
done
exits 3 execlineb -Pc 'exec -a other exit 3'
exits 3 execlineb -Pc 'exec -l exit 3'
exits 3 execlineb -Pc 'exec -a true exit 3'
exits 3 execlineb -Pc 'foreground { exec -a other foreground { exit 2 } importas -i c ? exit 3 } importas -i c ? exit $c'
exits 3 execlineb -Pc 'tryexec -a other { exit 3 } exit 4'

# A link to a link, relative and absolute; one to the file itself says nothing.
ln -s "$links/exit" mine
ln -s mine yours
ln -s "$(readlink -f "$links/jinn")" itself
exits 3 ./mine 3
exits 3 ./yours 3
exits 3 as other "$PWD/yours" 3
exits 3 ./itself exit 3
exits 3 as other ./itself exit 3
exits 100 ./itself 3
ln -s loop loop
exits 255 as other ./loop

# The file under a name of its own, and without a link: it was copied, or is meant by its words.
cp -L "$links/jinn" exit
cp -L "$links/jinn" copy
exits 3 ./exit 3
exits 3 as other ./exit 3
exits 3 ./copy exit 3
exits 0 as true ./copy exit 4 # as ever, its first word
mkdir one
cp -L "$links/jinn" one/jinn
exits 3 env -i PATH="$PWD/one" one/jinn execlineb -Pc 'exec -a other exit 3'
exits 3 env -i PATH="$PWD/one" one/jinn execlineb -Pc 'foreground { exec -l exit 3 } importas -i c ? exit $c'
exits 127 env -i PATH="$PWD/one" one/jinn execlineb -Pc 'exec -a exit nosuch 3'

# A script is no program of ours, whatever it is called.
for name in exit svscan run finish; do
    rm -f "$name"
    printf '#!%s -P\nexit 5\n' "$links/execlineb" >"$name"
    chmod +x "$name"
    exits 5 "./$name" 3
    ln -sf "$name" link
    exits 5 as other ./link
done
