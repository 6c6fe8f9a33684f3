# suite: jinn
# A program that is nowhere is nowhere, whatever its words are; and utilities that are asked for
# what would lose something.
exits 127 execlineb -Pc 'nosuch exit 3'
gives 0 127 execlineb -Pc 'foreground { nosuch exit 3 } printenv ?'
exits 127 execlineb -Pc 'exec -a exit nosuch 3'
exits 127 jinn env nosuch exit 3
mkdir one
cp -L "$(command -v jinn)" one/jinn
exits 3 env -i PATH="$PWD/one" one/jinn execlineb -Pc 'umask 022 exit 3'
exits 127 env -i PATH="$PWD/one" one/jinn execlineb -Pc 'umask 022 nosuch exit 3'

echo text >file
exits 1 jinn ln -sf file file
exits 1 jinn ln -sf "$PWD/file" .
same text "$(cat file)"
jinn ln file twin
exits 0 jinn ln -sf file twin
same file "$(readlink twin)"
exits 1 sh -c 'timeout 600 jinn cat file >>file'
same text "$(cat file)"
exits 0 jinn rm -f file/below nosuch
exits 1 jinn rm file/below
exits 0 jinn chmod 04711 file
same 4711 "$(stat -c %a file)"
exits 100 jinn hostname ''
for program in 'cat file' 'echo a' 'ls' 'tail file' 'env' 'seq 3' 'hostname'; do
    exits 111 sh -c "jinn $program >/dev/full"
    has err "no space left on device"
done

# A check of a long script takes no longer than its parts.
{ yes 'umask 022' | head -n 25000; echo exit 3; } >long
exits 0 timeout 100 jinn lint long
