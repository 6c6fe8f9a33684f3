# suite: jinn
# usertree-maker: a user's own tree of services, as one service with a logger.
is_root || skip "it becomes another user"
mkdir scan
exits 0 s6-usertree-maker -d '/mnt/trees/${USER}/$UID' -p '/bin:${HOME}/bin' -t 0 -n 3 -P user \
    nobody /mnt/log scan/tree
same 3 "$(cat scan/tree/notification-fd)"
has scan/tree/log/run ' log -bd3 -- n3 s1000000 puser /mnt/log' || fail "another logger"
id=$(id -u nobody)
service "trees/nobody/$id/one" <<'RUN'
#!/bin/sh
env | sort
exec sleep 1000
RUN
chown -R nobody trees
chmod 755 . trees
scan scan
one=trees/nobody/$id/one
eventually is_ready scan/tree
eventually is_up "$one"
same nobody "$(stat -c %U "/proc/$(pid_of "$one")")"
eventually has log/current "USER=nobody"
has log/current "user UID=$id" || fail "no UID"
has log/current "PATH=/bin:$(sed -n 's/^nobody:.*:\(.*\):.*/\1/p' /etc/passwd)/bin" || fail "PATH"
s6-svscanctl -t scan
ended
# Variables of -E that -e names are known to -d and -p; others are not.
mkdir vars scan2
printf /mnt/elsewhere >vars/PLACE
printf /opt/bin >vars/MORE
exits 0 s6-usertree-maker -E /mnt/vars -e PLACE -e MORE -e LACKING -d '${PLACE}/sv${LACKING}' \
    -p '${MORE}:${OTHER}:/bin' nobody /mnt/log2 scan2/tree
service elsewhere/sv/two <<'RUN'
#!/bin/sh
env | sort
exec sleep 1000
RUN
chown -R nobody elsewhere
scan scan2
eventually has log2/current 'PATH=/opt/bin:${OTHER}:/bin'
has log2/current "MORE=/opt/bin" || fail "the variables of -E are missing"
s6-svscanctl -t scan2
ended
exits 0 s6-usertree-maker -r tree/logger/pipe -l root nobody /mnt/log sources
same "longrun logger" "$(cat sources/tree/type sources/tree/producer-for | tr '\n' ' ' | sed 's/ $//')"
same "longrun tree pipe" "$(cd sources/logger && echo $(cat type consumer-for pipeline-name))"
exits 111 s6-usertree-maker nobody /mnt/log sources
exits 100 s6-usertree-maker nobody log other
exits 100 s6-usertree-maker -t 4 nobody /mnt/log other
exits 100 s6-usertree-maker -r tree nobody /mnt/log other
exits 100 s6-usertree-maker nobody /mnt/log
not test -e other || fail "left behind"

# No script can call a program whose path has a blank in it.
mkdir 'a b'
cp "$suites/jinn/jinn" 'a b/jinn'
exits 100 'a b/jinn' usertree-maker nobody /mnt/log blank
has err "a short absolute path" || fail "another reason: $(cat err)"
[ ! -e blank ] || fail "it was made all the same"
