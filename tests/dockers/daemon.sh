# Sourced by tests/docker: a Docker daemon of our own, in a mount namespace of its own, so that all
# it mounts is gone when it is. Sets DOCKER_HOST; where there is none, $reason.

begin_daemon() {
    command -v docker >/dev/null || { reason='no docker client (package docker.io)'; return 1; }
    export DOCKER_BUILDKIT=0 DOCKER_CONFIG="$kept/config"
    mkdir -p "$DOCKER_CONFIG"
    if [ "$(id -u)" -ne 0 ] || ! command -v dockerd >/dev/null; then
        timeout 20 docker info >/dev/null 2>&1 && { daemon= home=; return; }
        reason='no daemon answers, and only root can run one (dockerd of package docker.io)'
        return 1
    fi
    # A socket's path is short; the daemon's data is not for a file system in memory.
    home=$(mktemp -d "${TMPDIR:-/var/tmp}/jinn-docker.XXXXXX")
    export DOCKER_HOST="unix://$home/sock"
    unshare -m --propagation slave dockerd --iptables=false --ip6tables=false --bridge=none \
        --storage-driver=vfs --data-root "$home/data" --exec-root "$home/exec" \
        --pidfile "$home/pid" --host "$DOCKER_HOST" --cgroup-parent "/jinn-test-$$" \
        </dev/null >"$kept/dockerd.log" 2>&1 &
    daemon=$!
    left=300
    until timeout 20 docker info >/dev/null 2>&1; do
        left=$((left - 1))
        if [ "$left" -eq 0 ] || ! kill -0 "$daemon" 2>/dev/null; then
            reason="the daemon does not come up: $(tail -n 1 "$kept/dockerd.log")"
            end_daemon
            return 1
        fi
        sleep 0.1
    done
}

end_daemon() {
    [ -n "$daemon" ] || return 0
    docker ps -aq 2>/dev/null | xargs -r docker rm -f >/dev/null 2>&1
    kill "$daemon" 2>/dev/null
    wait "$daemon" 2>/dev/null
    daemon=
    rm -rf --one-file-system "$home"
    for parent in /sys/fs/cgroup/jinn-test-$$ /sys/fs/cgroup/*/jinn-test-$$; do
        [ ! -d "$parent" ] || rmdir "$parent" 2>/dev/null
    done
}
