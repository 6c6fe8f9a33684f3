# suite: jinn
# version: from one place, at once; a running scanner says which jinn it is.
exits 0 jinn version
[ ! -s err ] || fail "$(cat err)"
version=$(sed -n 's/^jinn //p' out) commit=$(sed -n 's/^commit: //p' out)
same "$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$tests/../pom.xml" | head -n 1)" "$version"
echo "$commit" | grep -qE '^([0-9a-f]{10,}[+]?|unknown)$' || fail "commit <$commit>"
grep -qE '^formats: handover [0-9]+.*spool [0-9]+.*status of 35 or 43 bytes' out || fail "$(cat out)"
same 3 "$(wc -l <out)"
gives 0 "$(cat out)" jinn --version
gives 0 "$(cat out)" jinn -V
exits 100 jinn version please
exits 111 sh -c 'jinn version >/dev/full'
# Nothing is read for it: it makes the calls that true makes, but for what its words take.
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
    strace -f -o calls jinn version >/dev/null
    strace -f -o others jinn true
    same "$(grep -cE 'open|read[(]|stat|fork|clone' others)" \
        "$(grep -cE 'open|read[(]|stat|fork|clone' calls)"
fi

# A scanner says it: by path, by name, of a logger, of a directory that is elsewhere.
sleeper scan/web elsewhere/mail
service scan/web/log <<'RUN'
#!/bin/sh
exec cat
RUN
ln -s ../elsewhere/mail scan/mail
scan scan
export JINN_SCANDIR=$PWD/scan
for service in scan/web scan/web/ web web/log mail scan/mail "$PWD/elsewhere/mail"; do
    eventually s6-svok "$service"
    gives 0 "$version+$commit" s6-svstat -o scanner "$service"
done
gives 0 "$version+$commit" sh -c 'cd scan/web/log && s6-svstat -o scanner .'
gives 0 "true $version+$commit" s6-svstat -o wantedup,scanner web
heading="scanner $version ($commit)"
on_terminal() { script -qec "stty cols 80 rows 24; $*" /dev/null </dev/null | tr -d '\r'; }
same "$heading" "$(on_terminal jinn status | head -n 1)"
jinn status | head -n 1 | grep -q '^NAME ' || fail 'a pipe gets a heading'

# It is said anew after a re-exec.
printf '0.1 abc\n' >scan/.s6-svscan/version
gives 0 0.1+abc s6-svstat -o scanner web
same "scanner 0.1 (abc), this is $version ($commit)" "$(on_terminal jinn status | head -n 1)"
s6-svscanctl -E scan
anew() { [ "$(s6-svstat -o scanner web)" = "$version+$commit" ]; }
eventually anew

# What a killed scanner has left says nothing of who comes next, or of nobody.
kill -9 "$tree"
wait "$tree" || :
gives 0 NA s6-svstat -o scanner web
exec 7>scan/.s6-svscan/lock
perl -e 'use Fcntl; open(L, ">&=", 7); $lock = pack("ssx4qqix4", F_WRLCK, 0, 0, 0, 0);
    fcntl(L, F_SETLK, $lock) or die;
    system("s6-svstat", "-o", "scanner", "web")' >said
same NA "$(cat said)"
exec 7>&-
# A copy of s6's clients sees the tree as ever.
scan scan
exits 0 other s6-svscanctl -a scan
exits 0 other s6-svok scan/web
if is_root; then # Who may not look learns nothing, and is not refused the rest.
    same 'NA' "$(s6-setuidgid nobody s6-svstat -o scanner scan/web 2>/dev/null || echo NA)"
fi
s6-svscanctl -t scan
ended
