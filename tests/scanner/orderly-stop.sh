# svscanctl -t: the services end first, the logger last, with their last words; the scanner exits 0.
service scan/talker <<'RUN'
#!/bin/sh
trap 'echo going; exit 0' TERM
echo here
while :; do sleep 0.05; done
RUN
printf '#!/bin/sh\necho "gone $1 $2 $3"\n' >scan/talker/finish
chmod +x scan/talker/finish
service scan/talker/log <<'RUN'
#!/bin/sh
s6-log /mnt/talk
echo "logger ends after: $(tail -n 1 /mnt/talk/current)" >/mnt/last
RUN
scan scan
eventually has talk/current here
exits 0 s6-svscanctl -t scan
ended
same 0 "$code"
same "here going gone 0 0 talker" "$(cat talk/current | tr '\n' ' ' | sed 's/ $//')"
same "logger ends after: gone 0 0 talker" "$(cat last)"
same "" "$(process '*supervise*')"
