# suite: jinn
# Servers and clients of sockets: their options, in mixed pairs, as in same-answers. No daemon of a row
# outlives it.
. "$tests/differential.sh"
table sockets clients

serve() { # serve PROGRAM WORD...: one of the daemons, which says when it is ready
    mkfifo ready
    server_program=$1
    shift
    env --default-signal PATH="$daemons:$system" "$daemons/$server_program" "$@" >ready 2>served &
    echo $! >supervisor
    read -r line <ready || echo NEVER
    rm ready
}
stopped() { # stopped [SIGNAL]
    kill -s "${1:-TERM}" "$(cat supervisor)"
    code=0
    wait "$(cat supervisor)" || code=$?
    echo "server: exit $code"
}
talk() { # talk: how talkative the server was, without its numbers
    sed 's/^[^ ]*: //; s/[0-9][0-9]*/N/g' served | LC_ALL=C sort | uniq
}
rules() { # rules NAME LINE...: rights of user 0
    mkdir -p rules/uid/0/env
    : >rules/uid/0/allow
    for right; do echo "${right#*=}" >"rules/uid/0/env/S6_FDHOLDER_${right%%=*}"; done
}
holds() { # holds OPTION...: a holder with rules, and a descriptor in it
    rules STORE_REGEX=. RETRIEVE_REGEX=. LIST= GETDUMP= SETDUMP=
    serve s6-fdholder-daemon -1 -i rules "$@" sock
    echo word >one
    stat -c '%n %a %U' sock
    ran s6-fdholder-store sock a <one
    ran s6-fdholder-list sock
}
bound() { # bound OPTION...: the parts of the holder one by one
    mkfifo ready
    env --default-signal PATH="$daemons:$system" "$daemons/s6-ipcserver-socketbinder" sock \
        "$daemons/s6-fdholderd" -1 "$@" >ready 2>served &
    echo $! >supervisor
    read -r line <ready || echo NEVER
}
quietly() { # quietly COMMAND...: the same; what is said is not compared
    code=0
    "$@" 2>/dev/null || code=$?
    echo "exit $code"
}
of_type() { # of_type OPTION...: what kind of socket it becomes
    name=$(pwd | cksum | cut -d ' ' -f 1)
    s6-ipcserver-socketbinder "$@" "$name" sleep 1000 &
    until [ -S "$name" ]; do sleep 0.02; done
    awk -v name="$name" '$8 == name { print $5 }' /proc/net/unix
    kill $!
    rm "$name"
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
ipcserver-q         serve s6-ipcserver -q -1 sock true; ran s6-ipcclient sock cat; stopped; talk
ipcserver-Q         serve s6-ipcserver -Q -1 sock true; ran s6-ipcclient sock cat; stopped; talk
ipcserver-d         serve s6-ipcserver -1 -d sock true; kill -9 "$(cat supervisor)"; { wait; } 2>/dev/null; serve s6-ipcserver -1 -d sock true; stopped; stat -c %a sock
ipcserver-D         serve s6-ipcserver -1 sock true; stopped; ran "$daemons/s6-ipcserver" -D sock true
ipcserver-b         serve s6-ipcserver -1 -b 1 -a 600 sock echo hello; stat -c %a sock; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserver-p         serve s6-ipcserver -1 -P -p sock sh -c 'echo $PROTO $IPCREMOTEEUID $IPCCONNNUM'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserver-P         serve s6-ipcserver -1 -P sock sh -c 'echo $PROTO ${IPCREMOTEEUID-none}'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserver-U         export UID=0 GID=0 GIDLIST=0; serve s6-ipcserver -1 -U sock sh -c 'id -u; echo ${UID-none}'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserver-G         is_root && set -- -G 7,8 -g 9 -u 10 || set --; serve s6-ipcserver -1 "$@" sock sh -c 'id -G | wc -w; id -u'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserver-HUP       serve s6-ipcserver -1 sock sh -c 'echo begun; exec sleep 1000'; s6-ipcclient sock sh -c 'read -r l <&6; echo $l >said; cat <&6; echo over >>said' & until [ -s said ]; do sleep 0.02; done; kill -HUP "$(cat supervisor)"; wait $!; cat said; stopped
ipcserver-QUIT      serve s6-ipcserver -1 sock sh -c 'echo begun; exec sleep 1000'; s6-ipcclient sock sh -c 'read -r l <&6; echo $l >said; cat <&6; echo over >>said' & until [ -s said ]; do sleep 0.02; done; stopped QUIT; wait $!; cat said
ipcserver-C         serve s6-ipcserver -1 -C 1 sock cat; s6-ipcclient sock sh -c 'echo word >&7; read -r l <&6; echo $l >said; while [ ! -e end ]; do sleep 0.02; done' & until [ -s said ]; do sleep 0.02; done; ran s6-ipcclient sock sh -c 'cat <&6'; >end; wait $!; stopped
ipcserverd-v        serve s6-ipcserver-socketbinder sock "$daemons/s6-ipcserverd" -1 -v 0 true; ran s6-ipcclient sock cat; stopped; talk
ipcserverd-P        serve s6-ipcserver-socketbinder sock "$daemons/s6-ipcserverd" -1 -P sh -c 'echo $PROTO ${IPCREMOTEEUID-none}'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserverd-p        serve s6-ipcserver-socketbinder sock "$daemons/s6-ipcserverd" -1 -P -p sh -c 'echo $PROTO ${IPCREMOTEEUID-none}'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
ipcserverd-C        serve s6-ipcserver-socketbinder sock "$daemons/s6-ipcserverd" -1 -C 1 cat; s6-ipcclient sock sh -c 'echo word >&7; read -r l <&6; echo $l >said; while [ ! -e end ]; do sleep 0.02; done' & until [ -s said ]; do sleep 0.02; done; ran s6-ipcclient sock sh -c 'cat <&6'; >end; wait $!; stopped
binder-d            ran s6-ipcserver-socketbinder -d s true; ran s6-ipcserver-socketbinder -d s true; ran s6-ipcserver-socketbinder -D s true
binder-a            ran s6-ipcserver-socketbinder -a 640 s stat -c %a s
binder-B            ran s6-ipcserver-socketbinder s sh -c 'grep flags /proc/$$/fdinfo/0'; ran s6-ipcserver-socketbinder -B s sh -c 'grep flags /proc/$$/fdinfo/0'
binder-M            of_type -M; of_type -m -b 0; of_type -m -M
access-e            mkdir -p r/uid/0; >r/uid/0/allow; serve s6-ipcserver -1 sock "$clients/s6-ipcserver-access" -e -v 2 -l name -i r sh -c 'echo $PROTO $IPCREMOTEEUID $IPCLOCALPATH'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
access-E            serve s6-ipcserver -1 sock "$clients/s6-ipcserver-access" -E -v 0 sh -c 'echo ${PROTO-none} ${IPCREMOTEEUID-none}'; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
access-denied       mkdir r; serve s6-ipcserver -1 sock "$clients/s6-ipcserver-access" -i r echo hello; ran s6-ipcclient sock sh -c 'cat <&6'; stopped
client-q            serve s6-ipcserver -1 sock sh -c 'echo "$IPCREMOTEPATH"'; for o in -q -Q -v; do quietly s6-ipcclient $o -p mine$o -l local sock sh -c 'cat <&6; echo $PROTO $IPCLOCALPATH'; done; stopped; ran s6-ipcclient -q missing true
sudo                serve s6-ipcserver -1 sock "$daemons/s6-sudod" sh -c 'cat; echo $0; exit 3' x; for o in -q -Q -v; do echo in | quietly s6-sudo $o -p mine$o -l local -t 600000 sock word; done; stopped
sudo-T              serve s6-ipcserver -1 sock "$daemons/s6-sudod" sleep 1000; ran s6-sudo -T 300 sock; stopped QUIT
sudo-t              mkfifo ready; s6-ipcserver-socketbinder sock sh -c 'echo; exec sleep 1000' >ready & read -r l <ready; ran s6-sudo -t 200 sock; ran s6-ipcclient sock s6-sudoc -t 200; kill $!
sudoc-e             serve s6-ipcserver -1 sock env V= "$daemons/s6-sudod" sh -c 'echo "<$V>"'; export V=mine; ran s6-ipcclient sock s6-sudoc; ran s6-ipcclient sock s6-sudoc -e; stopped
sudoc-T             serve s6-ipcserver -1 sock "$daemons/s6-sudod" sleep 1000; ran s6-ipcclient sock s6-sudoc -T 300; stopped QUIT
sudod-012           serve s6-ipcserver -1 sock "$daemons/s6-sudod" -0 -1 -2 sh -c 'readlink /proc/$$/fd/0 /proc/$$/fd/1 | cat >fds; echo own >&2'; echo in | ran s6-sudo sock; stopped; cat fds served
sudod-d             serve s6-ipcserver -1 sock "$daemons/s6-sudod" -d -t 600000 sh -c 'sleep 0.5; echo done >said'; ran s6-sudo -T 200 sock; until [ -s said ]; do sleep 0.02; done; stopped
sudod-t             serve s6-ipcserver -1 sock "$daemons/s6-sudod" -t 100 true; ran s6-ipcclient sock sh -c 'cat <&6 | wc -c'; stopped
holder-d            holds -d; stopped; holds -d 2>/dev/null; stopped
holder-D            holds; stopped; ran "$daemons/s6-fdholder-daemon" -D -i rules sock
holder-b            holds -b 5; stopped
holder-v            holds -v 2 -c 3 -n 1 -t 600000 -T 100; ran s6-fdholder-store sock b <one; stopped
holder-U            export UID=0 GID=0 GIDLIST=0; holds -U; stopped
holder-u            holds -u 0 -g 0 -G 0; grep -E '^(Uid|Gid|Groups)' "/proc/$(cat supervisor)/status"; stopped
holderd             rules STORE_REGEX=. LIST=; bound -v 1 -c 2 -n 1 -t 600000 -T 100 -i rules; ran s6-fdholder-store sock a </dev/null; ran s6-fdholder-store sock b </dev/null; ran s6-fdholder-list sock; stopped
holderd-t           rules LIST=; bound -t 3000 -i rules; s6-ipcclient sock sh -c 'trap "" PIPE; printf "\0\0" >&7; cat <&6 >/dev/null; echo closed' 2>/dev/null; ran s6-fdholder-list sock; stopped
holderd-x           rules LIST=; s6-accessrules-cdb-from-fs cdb rules; bound -x cdb; ran s6-fdholder-list sock; ran s6-fdholder-store sock a </dev/null; stopped
holder-all          holds; ran s6-fdholder-retrieve sock a cat; ran s6-fdholder-retrieve sock b cat; ran s6-fdholder-store sock a <one; ran s6-fdholder-getdump sock sh -c 'echo ${S6_FD#=} $S6_FDID_0'; ran s6-fdholder-retrieve -D sock a cat; ran s6-fdholder-list sock; ran s6-fdholder-delete sock a; stopped
holder-T            holds; ran s6-fdholder-store -d 0 -T 100 sock brief <one; sleep 0.4; ran s6-fdholder-list sock; stopped
connlimit           export PROTO=IPC IPCCONNNUM=3; ran env IPCCONNMAX=3 "$clients/s6-connlimit" echo ok; ran env IPCCONNMAX=2 "$clients/s6-connlimit" echo ok; ran s6-connlimit echo ok
ROWS
compared
