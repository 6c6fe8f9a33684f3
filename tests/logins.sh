# Words for the scenarios about who is logged in. Sourced by those themselves. Terminals are names
# in a /dev/shm of our own.

mount -t tmpfs -o mode=755 tmpfs /dev/shm

terminal() { # terminal NAME: a terminal at /dev/shm/NAME; what it shows is appended to shown-NAME
    : >"/dev/shm/$1"
    perl -e '
        use Fcntl;
        my ($name) = @ARGV;
        sysopen(my $master, "/dev/ptmx", O_RDWR | O_NOCTTY) or die "ptmx: $!";
        my $number = pack("i", 0);
        ioctl($master, 0x40045431, $number) && ioctl($master, 0x80045430, $number) or die "pty: $!";
        my $path = "/dev/pts/" . unpack("i", $number);
        sysopen(my $slave, $path, O_RDWR | O_NOCTTY) or die "$path: $!";
        system("stty", "-F", $path, "raw") == 0 or die;
        system("mount", "--bind", $path, "/dev/shm/$name") == 0 or die;
        sysopen(my $shown, "shown-$name", O_WRONLY | O_APPEND | O_CREAT) or die;
        while (sysread($master, my $piece, 4096)) { syswrite($shown, $piece) }' "$1" &
    eventually test -e "shown-$1"
}

shown() { # shown NAME: all that the terminal shows, once it has shown what was written up to now
    marks=$(marks "$1")
    printf '|' >"/dev/shm/$1"
    eventually marked "$1" "$marks"
    tr -d '|' <"shown-$1"
}
marks() {
    tr -cd '|' <"shown-$1" | wc -c
}
marked() {
    [ "$(marks "$1")" -gt "$2" ]
}

le() { # le NUMBER: 4 bytes, little-endian
    printf "$(printf '\\%03o\\%03o\\%03o\\%03o' $(($1 & 255)) $(($1 >> 8 & 255)) \
        $(($1 >> 16 & 255)) $(($1 >> 24 & 255)))"
}

field() { # field SIZE TEXT
    printf '%s' "$2"
    head -c $(($1 - ${#2})) /dev/zero
}

record() { # record KIND PID LINE USER: as in utmp
    le "$1"
    le "$2"
    field 32 "$3"
    field 4 "${3#shm/}"
    field 32 "$4"
    field 256 far.away
    le 0
    le 77
    le 1000000000
    le 5
    field 36 ''
}

number() { # number FILE AT: 4 bytes
    od -An -t u4 -j "$2" -N 4 "$1" | tr -d ' '
}

text() { # text FILE AT SIZE
    tail -c +$(($2 + 1)) "$1" | head -c "$3" | tr -d '\0'
}
