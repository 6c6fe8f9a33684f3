# suite: jinn
# A08: -s writes down the environment init was given, a file for each variable; none of it leaks.
basedir <<'RC'
tr '\0' '\n' </proc/$$/environ >/mnt/environment
RC
export GIVEN='by the kernel' ALSO=this
stage_2 -s /run/kernel-environment
dumped=$root/run/kernel-environment
same 700 "$(stat -c %a "$dumped")"
same "by the kernel" "$(cat "$dumped/GIVEN")"
same this "$(cat "$dumped/ALSO")"
same 5 "$(wc -c <"$dumped/ALSO")"
not has environment GIVEN || fail "it leaked"
