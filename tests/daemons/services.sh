# The services of tests/daemons. Sourced by it, with $services the scan directory of the container
# and $root its root. A check answers a request as a client would; it tells when a daemon is ready.

daemon() { # daemon NAME [DOWN-SIGNAL] <<RUN: its ./run says notifyoncheck before the daemon
    mkdir -p "$services/$1/data" "$services/$1/log" "$root/var/log/$1"
    cat >"$services/$1/run"
    echo 3 >"$services/$1/notification-fd"
    [ -z "${2:-}" ] || echo "$2" >"$services/$1/down-signal"
    printf '#!/jinn execlineb -P\n/jinn log -b t s200000 n3 /var/log/%s\n' "$1" \
        >"$services/$1/log/run"
    chmod +x "$services/$1/run" "$services/$1/log/run"
}

check() { # check NAME <<SCRIPT
    { echo '#!/bin/bash'; echo 'exec 2>/dev/null'; cat; } >"$services/$1/data/check"
    chmod +x "$services/$1/data/check"
}

file() { # file PATH <<TEXT: of the container
    mkdir -p "$root$(dirname "$1")"
    cat >"$root$1"
}

contained() { # contained NAME...: workers that outlive their killed master hold its port
    for name; do : >"$services/$name/flag-contain"; done
}

ready='/jinn notifyoncheck -d -w 100 -t 2000 -n 0'

daemon redis <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready /jinn setuidgid redis redis-server --bind 127.0.0.1 --dir /var/lib/redis --appendonly yes
RUN
check redis <<'CHECK'
[ "$(redis-cli set word "$$")" = OK ] && redis-cli get word | grep -q .
CHECK

# QUIT: requests in flight are answered.
daemon nginx SIGQUIT <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready nginx -g 'daemon off;'
RUN
check nginx <<'CHECK'
curl -sf http://127.0.0.1/ | grep -qi nginx
CHECK

daemon haproxy <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready haproxy -W -db -f /etc/haproxy/jinn.cfg
RUN
check haproxy <<'CHECK'
curl -sf http://127.0.0.1:8081/ | grep -qi nginx
CHECK
file /etc/haproxy/jinn.cfg <<'TEXT'
defaults
    mode http
    timeout connect 5s
    timeout client 20s
    timeout server 20s
listen front
    bind 127.0.0.1:8081
    server back 127.0.0.1:80
TEXT

daemon lighttpd SIGINT <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready lighttpd -D -f /etc/lighttpd/jinn.conf
RUN
check lighttpd <<'CHECK'
curl -sf http://127.0.0.1:8082/word | grep -q jinn
CHECK
file /etc/lighttpd/jinn.conf <<'TEXT'
server.port = 8082
server.bind = "127.0.0.1"
server.document-root = "/srv/lighttpd"
TEXT
echo jinn | file /srv/lighttpd/word

# INT: fast shutdown; TERM waits for every client to leave.
daemon postgresql SIGINT <<RUN
#!/bin/sh -e
exec 2>&1
mkdir -p /run/postgresql
chown postgres:postgres /run/postgresql
exec $ready /jinn setuidgid postgres /usr/lib/postgresql/15/bin/postgres \
    -D /var/lib/postgresql/15/main -c config_file=/etc/postgresql/15/main/postgresql.conf
RUN
echo 20000 >"$services/postgresql/timeout-kill"
check postgresql <<'CHECK'
cd / && [ "$(/jinn setuidgid postgres psql -tAc 'select 6 * 7')" = 42 ]
CHECK

daemon sshd <<RUN
#!/bin/sh -e
exec 2>&1
mkdir -p /run/sshd
exec $ready /usr/sbin/sshd -D -e -p 2222
RUN
check sshd <<'CHECK'
ssh-keyscan -T 2 -p 2222 127.0.0.1 | grep -q ssh-
CHECK

# A job is what cron can be asked for at once: those of @reboot, by a boot that it has not seen.
daemon cron <<RUN
#!/bin/sh -e
exec 2>&1
rm -f /run/crond.reboot /run/cron-works
exec $ready cron -f
RUN
check cron <<'CHECK'
[ -e /run/cron-works ]
CHECK
echo '@reboot root touch /run/cron-works' | file /etc/cron.d/works

daemon rsyslog <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready rsyslogd -n -iNONE -f /etc/rsyslog-jinn.conf
RUN
check rsyslog <<'CHECK'
word=$$.$RANDOM
logger -u /run/rsyslog.sock "$word" && sleep 0.1 && grep -q "$word" /var/log/rsyslog/messages
CHECK
file /etc/rsyslog-jinn.conf <<'TEXT'
module(load="imuxsock" SysSock.Use="off")
input(type="imuxsock" Socket="/run/rsyslog.sock")
*.* action(type="omfile" file="/var/log/rsyslog/messages")
TEXT

daemon dbus <<RUN
#!/bin/sh -e
exec 2>&1
mkdir -p /run/dbus
exec $ready dbus-daemon --system --nofork --nopidfile --nosyslog
RUN
check dbus <<'CHECK'
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames |
    grep -q org.freedesktop.DBus
CHECK

daemon memcached <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready memcached -u memcache -l 127.0.0.1
RUN
check memcached <<'CHECK'
exec 3<>/dev/tcp/127.0.0.1/11211 && printf 'version\r\nquit\r\n' >&3 && grep -q VERSION <&3
CHECK

daemon mosquitto <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready mosquitto -c /etc/mosquitto/jinn.conf
RUN
check mosquitto <<'CHECK'
mosquitto_sub -t '$SYS/broker/version' -C 1 -W 2 | grep -q mosquitto
CHECK
file /etc/mosquitto/jinn.conf <<'TEXT'
listener 1883 127.0.0.1
allow_anonymous true
TEXT

daemon unbound <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready unbound -d -p -c /etc/unbound/jinn.conf
RUN
check unbound <<'CHECK'
dig +short +timeout=1 +tries=1 @127.0.0.1 -p 5353 word.jinn | grep -q 192.0.2.1
CHECK
file /etc/unbound/jinn.conf <<'TEXT'
server:
    interface: 127.0.0.1@5353
    chroot: ""
    use-syslog: no
    local-data: "word.jinn. A 192.0.2.1"
TEXT

daemon dnsmasq <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready dnsmasq -k -C /etc/dnsmasq-jinn.conf
RUN
check dnsmasq <<'CHECK'
dig +short +timeout=1 +tries=1 @127.0.0.1 -p 5354 word.jinn | grep -q 192.0.2.2
CHECK
file /etc/dnsmasq-jinn.conf <<'TEXT'
port=5354
listen-address=127.0.0.1
bind-interfaces
no-resolv
no-hosts
user=root
log-facility=-
address=/word.jinn/192.0.2.2
TEXT

daemon node-exporter <<RUN
#!/bin/sh -e
exec 2>&1
exec $ready prometheus-node-exporter --web.listen-address=127.0.0.1:9100
RUN
check node-exporter <<'CHECK'
curl -sf http://127.0.0.1:9100/metrics | grep -q node_load1
CHECK

daemon vsftpd <<RUN
#!/bin/sh -e
exec 2>&1
mkdir -p /run/vsftpd/empty
exec $ready vsftpd /etc/vsftpd-jinn.conf
RUN
check vsftpd <<'CHECK'
exec 3<>/dev/tcp/127.0.0.1/2121 && read -t 2 -r line <&3 && [[ $line = 220* ]]
CHECK
file /etc/vsftpd-jinn.conf <<'TEXT'
listen=YES
listen_address=127.0.0.1
listen_port=2121
background=NO
anonymous_enable=YES
secure_chroot_dir=/run/vsftpd/empty
seccomp_sandbox=NO
TEXT

contained nginx haproxy
