# H1: process 1 and the supervisors catch PIPE; they do not ignore it, so their children do not.
basedir </dev/null
early one <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
stage_2
eventually is_up "$root/run/service/one"
field() { echo $((0x$(sed -n "s/^$2:[[:space:]]*//p" "/proc/$1/status") & 0x1000)); }
for pid in "$init" "$(supervisor one)"; do
    same 4096 "$(field "$pid" SigCgt)"
    same 0 "$(field "$pid" SigIgn)"
done
service_pid=$(process 'sleep 1000 ')
same 0 "$(field "$service_pid" SigIgn)"
same 0 "$(field "$service_pid" SigBlk)"
