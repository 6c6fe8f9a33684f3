# suite: jinn
# A service whose ./run cannot be started: every state that people are shown says so, and why.
mkdir -p scan/none scan/later
: >scan/later/down
sleeper scan/late
chmod -x scan/late/run
scan scan
eventually [ -s scan/none/supervise/start-failure ]
why='unable to start ./run: no such file or directory'
same "$why" "$(cat scan/none/supervise/start-failure)"
same "down (not started yet) , normally up, want up, $why" "$(s6-svstat scan/none)"
same 'down (not started yet) ' "$(s6-svstat scan/later)"
same 'false -1 NA -1 false' "$(s6-svstat -o up,exitcode,signal,pid,ready scan/none)"
jinn status scan >table
grep -qE '^none +failed .* unable to start ./run: no such file' table || fail "$(cat table)"
grep -qE '^later +down ' table || fail "$(cat table)"
jinn status -j scan >json
has json '"state": "failed"' && has json "\"failure\": \"$why\"" || fail "$(cat json)"
same 2 "$(grep -c '"failure"' json)"

# Who listens hears of each start that failed.
s6-ftrig-listen scan/none/event f '' s6-svc -u scan/none

# Once it can be started nobody says so any more.
has scan/late/supervise/start-failure 'permission denied' || fail "$(s6-svstat scan/late)"
chmod +x scan/late/run
s6-svc -uwu scan/late
[ ! -e scan/late/supervise/start-failure ] || fail "$(cat scan/late/supervise/start-failure)"
case $(s6-svstat scan/late) in 'up (pid '*' seconds') ;; *) fail "$(s6-svstat scan/late)" ;; esac

# One that has lived, and cannot be started again.
eventually asleep "$(pid_of scan/late)"
rm scan/late/run
s6-svc -r scan/late
eventually [ -s scan/late/supervise/start-failure ]
case $(s6-svstat scan/late) in
"down (signal SIGTERM) "*", want up, ready "*" seconds, $why") ;;
*) fail "$(s6-svstat scan/late)" ;;
esac

# Who has never died has a tally without a death in it, written or not.
gives 0 '' s6-svdt scan/none
mkdir plain
gives 0 '' s6-svdt plain
exits 111 s6-svdt missing
exits 100 s6-svstat -o '' scan/late
has err 'fields are up wantedup' || fail "$(cat err)"
