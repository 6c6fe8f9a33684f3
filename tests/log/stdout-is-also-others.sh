# suite: jinn
# A pipe that a logger writes to is also others': its mode stays as it is. A full one keeps nobody waiting.
mkfifo in out
{ exec sleep 1000; } <out &
jinn log 1 ./kept <in >out &
logger=$!
exec 9>in 8>out
echo first >&9
eventually has kept/current first
flags=$(sed -n 's/^flags:[[:space:]]*//p' "/proc/$logger/fdinfo/1")
same 0 "$((flags & 04000))"
# The first line is in it already.
perl -e 'syswrite STDOUT, "x" x 65530' >&8
echo second >&9
eventually has kept/current second
exec 8>&- 9>&-
kill -KILL "$logger"
