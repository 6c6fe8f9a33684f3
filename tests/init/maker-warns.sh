# suite: jinn
# A35: variables dumped outside /run, and devices of a container, are only warned of.
exits 0 s6-linux-init-maker -s /run/env one
same "" "$(cat err)"
exits 0 s6-linux-init-maker -s /var/env two
has err warning || fail "no warning of -s"
exits 0 s6-init-maker -C -d /dev three
has err warning || fail "no warning of -d"
has two/bin/init ' -s /var/env ' || fail "init is not told"
has three/bin/init ' -d /dev ' || fail "init is not told"
