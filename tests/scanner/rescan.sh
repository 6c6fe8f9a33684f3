# A new service waits for a rescan; one that has gone is stopped by -an; a rename changes nothing.
sleeper real/one real/two real/three
mkdir scan
ln -s ../real/one ../real/two scan
scan scan
eventually is_up real/two
ln -s ../real/three scan/three
mv scan/one scan/uno
rm scan/two
first=$(pid_of scan/uno)
exits 0 s6-svscanctl -an scan
eventually is_up scan/three
stopped() { not s6-svok real/two; }
eventually stopped
same "$first" "$(pid_of scan/uno)"
