# Blocks by hand, without their blanks, and scripts with too few words.
exits 0 foreground echo a '' true
same a "$(cat out)"
same '' "$(cat err)"
exits 0 env EXECLINE_STRICT=1 foreground echo a '' true
[ -s err ] || fail "no warning"
exits 100 env EXECLINE_STRICT=2 foreground echo a '' true
exits 0 env EXECLINE_STRICT=2 foreground ' echo' ' a' '' true
same '' "$(cat err)"
exits 100 foreground ' echo' ' a'
echo true >script
exits 0 execlineb -S2 script a
[ -s err ] || fail "no warning"
exits 0 execlineb -qS2 script a
same '' "$(cat err)"
exits 0 env EXECLINE_STRICT=0 execlineb -S2 script a
same '' "$(cat err)"
exits 100 execlineb -WS2 script a
exits 100 env EXECLINE_STRICT=2 execlineb -S2 script a
gives 0 1 execlineb -wPc 'printenv EXECLINE_STRICT'
gives 0 2 execlineb -WPc 'printenv EXECLINE_STRICT'
exits 1 env EXECLINE_STRICT=2 execlineb -qPc 'printenv EXECLINE_STRICT'
