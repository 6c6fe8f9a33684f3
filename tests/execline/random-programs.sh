# suite: jinn
# Random programs of execline, as the original runs them and as ours does: nested blocks,
# every flag of a substitution, malformed ones. SEED=n and COUNT=n in the environment give others, and more.
[ -x /usr/lib/execline/bin/execlineb ] || skip "there is no other execlineb"
version=$(dpkg-query -W -f '${Version}' execline 2>/dev/null | sed 's/-.*//')
perl "$tests/execline/random-programs.pl" "${SEED:-20}" "${COUNT:-800}" /usr/lib/execline/bin "$suites/jinn" \
    "$tests/execline/differences" "${version:-2.9.3}" >said 2>&1 || fail "$(tail -c 20000 said)"
tail -n 1 said
