# Sourced by tests/docker: the images. Each is a tar of files, imported; nothing is pulled.
#
#   bare      files at /, and not one directory: jinn, tini, dumb-init (with its libraries), busybox
#   roomy     the same with /run, /tmp, /var/tmp and /bin, where busybox has its names, and /t
#             (tests/dockers/scripts)
#   services  roomy with services in /services (tests/dockers/services)
#   made      roomy with what init-maker makes in /base, and those services in it

entry_of() { # entry_of NAME: its words in the images
    case $1 in
    jinn) echo /jinn run -- ;;
    tini) echo /tini -s -g -- ;;
    dumb-init) echo /ld --library-path / /dumb-init -- ;;
    esac
}

# dumb-init is not static: called through its loader, the library beside it.
parts() { # parts DIRECTORY: the files of the bare image
    cp "$target/jinn" "$1/jinn"
    cp "$(command -v busybox)" "$1/busybox"
    ! command -v tini-static >/dev/null || cp "$(command -v tini-static)" "$1/tini"
    program=$(command -v dumb-init) || return 0
    cp "$program" "$1/dumb-init"
    ldd "$program" | awk '$3 ~ /^\// { print $3 } $1 ~ /^\// { print $1 }' | while read -r file; do
        case $file in
        */ld-linux*) cp -L "$file" "$1/ld" ;;
        *) cp -L "$file" "$1/${file##*/}" ;;
        esac
    done
}

image() { # image NAME [DIRECTORY]...: of the parts and what is in the directories
    made=$kept/images/$1
    name=$1
    shift
    rm -rf "$made"
    mkdir -p "$made"
    parts "$made"
    for directory; do
        cp -a "$directory/." "$made/"
    done
    import "$made" "$name"
}

import() { # import DIRECTORY NAME
    tar -C "$1" --owner 0 --group 0 --numeric-owner -cf - . |
        docker import -c 'ENV PATH=/bin:/' - "$2" >/dev/null
}

layout() { # layout: directories, and busybox's names
    rm -rf "$kept/roomy"
    mkdir -p "$kept/roomy/run" "$kept/roomy/bin" "$kept/roomy/etc" "$kept/roomy/root"
    mkdir -p -m 1777 "$kept/roomy/tmp" "$kept/roomy/var"
    mkdir -m 1777 "$kept/roomy/var/tmp"
    for program in $(busybox --list); do
        ln -sf /busybox "$kept/roomy/bin/$program"
    done
    echo root:x:0:0::/root:/bin/sh >"$kept/roomy/etc/passwd"
    cp -R "$here/dockers/scripts" "$kept/roomy/t"
}

make_images() {
    command -v busybox >/dev/null || { echo 'docker: no busybox (busybox-static)' >&2; return 1; }
    layout
    mkdir -p "$kept/services"
    rm -rf "$kept/services/services"
    cp -R "$here/dockers/services" "$kept/services/services"
    find "$kept/services/services" \( -name run -o -name finish \) -exec chmod 755 {} +
    rm -rf "$kept/made"
    mkdir -p "$kept/made"
    "$target/jinn" init-maker -C -1 -t 0 -q 2000 -b /jinn -c /base -p /bin:/ "$kept/made/base" || return 1
    cp -R "$kept/services/services/." "$kept/made/base/run-image/service/"
    image made "$kept/roomy" "$kept/made" || return 1
    image bare && image roomy "$kept/roomy" && image services "$kept/roomy" "$kept/services"
}
