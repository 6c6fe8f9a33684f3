# suite: jinn
# One of our programs becomes another one of ours without exec, with all that an exec does.
# Where a stack begins is new with each exec.
stack='sh -c "cut -d\" \" -f28 /proc/$PPID/stat"'
look="foreground { $stack }"
begins() { execlineb -Pc "$1" | sort -u | wc -l; }
same 1 "$(begins "$look umask 022 s6-setsid -b cd / $look export A b $look exit 0")"
printf '%s exit 0\n' "$look" >again
same 2 "$(begins "$look execlineb -Pc \"sh -c \\\"exec execlineb -P again\\\"\"")"
same 1 "$(begins "foreground { $look $look exit 0 } $look exit 0")"

# The image is not the same where a user would change, or where the file is another one.
mkdir special other
cp -L "$(command -v jinn)" special/jinn
for name in foreground umask exit execlineb; do ln -s jinn special/$name; done
cp -a special/. other
chmod u+s special/jinn
there() { # there DIRECTORY: how many images this takes where the programs are in that directory
    PATH=$1:$PATH execlineb -Pc "$look umask 022 $look exit 0" | sort -u | wc -l
}
same 2 "$(there "$PWD/special")"
same 1 "$(there "$PWD/other")"

# Descriptors, signals, variables, names.
# Until it waits, it has the pipe on which it hears of the exec.
open='foreground { sh -c "until grep -q State:.S /proc/$PPID/status; do :; done
    echo $(ls /proc/$PPID/fd)" }'
same 1 "$(execlineb -Pc "$open backtick x { true } background { true } wait { } $open exit 0" | sort -u | wc -l)"
gives 0 "SigBlk: 0000000000000000" execlineb -Pc 'background { true } wait { } umask 022
    foreground { sh -c "until grep -q ^State:.S /proc/$PPID/status; do :; done
        echo $(grep SigBlk /proc/$PPID/status)" } exit 0'
gives 0 "b" execlineb -Pc 'export A a umask 022 export A b printenv A'
gives 1 "" execlineb -Pc 'export A a unexport A umask 022 printenv A'
gives 0 foreground execlineb -Pc 'umask 022 foreground { sh -c "cat /proc/$PPID/comm" } exit 0'
gives 0 "foreground  sh  -c  cat /proc/\$PPID/cmdline; echo  exit 0" execlineb -Pc \
    'umask 022 foreground { sh -c "cat /proc/$PPID/cmdline; echo" } exit 0'
gives 0 "me" execlineb -Pc 'umask 022 exec -a me sh -c "echo $0"'
exits 127 execlineb -Pc 'umask 022 nosuch'
same "jinn umask: fatal: unable to exec nosuch: no such file or directory" "$(cat err)"

# A long script needs neither stack nor heap for what is behind it.
{ yes 'umask 022' | head -n 5000; echo exit 7; } >long
exits 7 execlineb -P long
{ yes 'foreground { exit 3 }' | head -n 300; echo 'importas ? ? exit $?'; } >blocks
exits 3 execlineb -P blocks

# One file without a link is enough; a line that the kernel hands over in one word is understood.
mkdir one
cp -L "$(command -v jinn)" one/jinn
printf '#!%s/one/jinn execlineb  -P\nforeground { umask 022 exit 4 } importas -i c ? exit $c\n' \
    "$PWD" >script
chmod +x script
exits 4 env -i PATH="$PWD/one" ./script
exits 4 env -i PATH="$PWD/one" one/jinn execlineb -P script
exits 127 env -i PATH="$PWD/one" one/jinn execlineb -Pc 'foreground { nosuch } importas -i c ? exit $c'
