# suite: jinn
# A script's first line names the one file, with the program and its options behind it.
jinn=$(readlink -f "$suites/jinn/jinn")
printf '#!%s execlineb -S1\necho ${1}-$2 $#\n' "$jinn" >script
chmod +x script
gives 0 'a-b 2' ./script a b
printf '#!%s   execlineb   -WS2\necho $1\n' "$jinn" >script
exits 100 ./script a
gives 0 a ./script a b
printf '#!%s\necho\n' "$jinn" >script
exits 100 ./script
exits 100 jinn ' '
exits 100 jinn ''
