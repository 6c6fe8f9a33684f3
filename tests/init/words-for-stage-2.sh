# A04: stage 2 is given the runlevel, then all words given to init; in a container a number among
# them does not choose the runlevel, -D does.
basedir <<'RC'
echo "$*" >/mnt/words
RC
stage_2 5 quiet
same "default 5 quiet" "$(cat words)"
kill -9 "$init"
stopped
rm stage-2
stage_2 -D other 'a b' ''
same "other a b " "$(cat words)"
