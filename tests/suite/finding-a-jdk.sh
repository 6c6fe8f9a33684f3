# suite: jinn
# Where the set-up finds a JDK >= 25: also when no javac is on PATH, and under `set -e`.
mkdir -p tools jdk/bin old/bin
for program in readlink sed grep head; do ln -s "$(command -v $program)" tools/; done
javac() { # javac DIRECTORY VERSION
    printf '#!/bin/sh\necho javac %s\n' "$2" >"$1/javac"
    chmod +x "$1/javac"
}
javac jdk/bin 25.0.1
javac old/bin 17.0.15
sed -n '/^jdk_of() {/,/^}/p; /^find_jdk() {/,/^}/p' "$tests/../setup" >functions
[ "$(wc -l <functions)" -gt 10 ] || fail "the functions are not there"
found() { # found JAVA_HOME PATH
    env -i JAVA_HOME="$1" PATH="$2" /bin/sh -ec '. ./functions; dir=$(find_jdk); echo "$dir"'
}
gives 0 "$PWD/jdk" found "$PWD/jdk" "$PWD/tools"
gives 0 "$PWD/jdk" found "$PWD/jdk" "$PWD/tools:$PWD/old/bin"
gives 0 "$PWD/jdk" found "$PWD/old" "$PWD/tools:$PWD/jdk/bin"
