# Services that cannot be run get a line in the log; the rest of the tree is unaffected.
long=$(printf '%0200d' 0)
bytes=$(printf 'caf\351')
odd='two words
and two lines'
sleeper scan/good "scan/$bytes" "scan/$long" "scan/$odd" scan/-x scan/log
mkdir scan/norun
echo text | service scan/badrun
chmod -x scan/badrun/run
service scan/badshell <<'RUN'
#!/nonexistent/shell
RUN
ln -s nowhere scan/dangling
scan scan
eventually is_up scan/good
for name in "$bytes" "$long" "$odd" -x log; do eventually is_up "scan/$name"; done
eventually has tree.log norun
eventually has tree.log badrun
eventually has tree.log badshell
exits 0 s6-svscanctl -t scan
ended
same 0 "$code"
