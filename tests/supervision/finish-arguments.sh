# ./finish is told how ./run ended: its code, or 256 and the signal, and the name of the service.
service scan/one <<'RUN'
#!/bin/sh
[ -e again ] && exec sleep 1000
: >again
exit 7
RUN
printf '#!/bin/sh\necho "$1 $2 $3" >>finished\n' >scan/one/finish
chmod +x scan/one/finish
scan scan
eventually has scan/one/finished "7 0 one"
eventually is_up scan/one
exits 0 s6-svc -t scan/one
eventually has scan/one/finished "256 15 one"
