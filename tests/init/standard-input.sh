# A17: stage 2 reads what init's own input was; process 1 reads /dev/null.
basedir <<'RC'
read -r line
echo "$line" >/mnt/read
RC
echo "a word" >input
input=input
stage_2
same "a word" "$(cat read)"
[ "/proc/$init/fd/0" -ef /dev/null ] || fail "process 1 has an input"
