# suite: jinn
# A07: stage 2's environment is PATH and what env/ says, env/PATH before -p; nothing leaks.
basedir <<'RC'
tr '\0' '\n' </proc/$$/environ | LC_ALL=C sort >/mnt/environment
RC
export LEAK=leaked
mkdir -p base/env
echo value >base/env/VALUE
echo >base/env/EMPTY
: >base/env/UNSET
echo no >base/env/.hidden
stage_2
printf '%s\n' EMPTY= "PATH=$PATH" VALUE=value >expected
diff expected environment || fail "the environment differs"
kill -9 "$init"
stopped
rm stage-2
echo "$PATH:/other" >base/env/PATH
stage_2
has environment "PATH=$PATH:/other"
