# H6: a logger that opens the fifo and dies at once lets stage 2 start; process 1 survives its
# silence, and the first logger that works is fed again.
basedir <<'RC'
RC
run=base/run-image/service/s6-svscan-log/run
mv $run run.real
printf '#!/bin/sh\necho try >>/mnt/tries\nexec jinn redirfd -rnb 0 fifo false\n' >$run
chmod +x $run
early one <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
stage_2
three() { [ "$(wc -l <tries)" -ge 3 ]; }
eventually three
exits 0 within s6-svscanctl /run/service
cp run.real "$root/run/service/s6-svscan-log/run"
eventually logger_is_back none
within sh -c 'echo spoken >/run/service/s6-svscan-log/fifo'
eventually logged spoken
