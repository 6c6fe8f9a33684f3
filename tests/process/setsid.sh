# setsid starts a session of its own; -b a process group of its own.
session() { cut -d ' ' -f 6 /proc/self/stat; }
cat >show <<'SHOW'
#!/bin/sh
set -- $(cat /proc/$$/stat)
echo "$1 $5 $6"
SHOW
chmod +x show
set -- $(s6-setsid ./show)
same "$1 $1" "$2 $3"
set -- $(s6-setsid -b ./show)
same "$1" "$2"
[ "$1" != "$3" ] || fail "-b made a session"
exits 127 s6-setsid nonexistent-program
exits 100 s6-setsid
