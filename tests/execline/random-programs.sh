# suite: jinn
# Two thousand random programs of execline, as the original runs them and as ours does: nested blocks,
# every flag of a substitution, malformed ones. SEED=n in the environment gives other ones.
[ -x /usr/lib/execline/bin/execlineb ] || skip "there is no other execlineb"
version=$(dpkg-query -W -f '${Version}' execline 2>/dev/null | sed 's/-.*//')
perl "$tests/execline/random-programs.pl" "${SEED:-20}" "${COUNT:-2000}" /usr/lib/execline/bin "$suites/jinn" \
    "$tests/execline/differences" "${version:-2.9.3}" >said 2>&1 || fail "$(tail -c 20000 said)"
tail -n 1 said
