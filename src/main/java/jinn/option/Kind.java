package jinn.option;

/** What a value or an operand stands for, told by its name in the usage line: a name means one. */
public enum Kind {

    /** No value at all. */
    NONE(""),
    NUMBER(" n number exitcode seconds deathcount max maxconn localmaxconn maxfds backlog lines"
            + " bytes blocks least most more tries verbosity priority first increment last major"
            + " minor nfiles filesize maxsize linelimit linelen randomlength stamptype words"
            + " allbytes corebytes cpuseconds databytes filebytes lockbytes membytes openfiles"
            + " processes residentbytes stackbytes services_max pairs_max name_max pid 0..3 "),
    /** Names that end in {@code ms} are some, too. */
    MILLISECONDS(" milliseconds lameducktimeout lastlinetimeout "),
    /** A whole number, or words for a time. */
    TIME(" time "),
    /** Names that end in {@code _fd} are some, too. */
    DESCRIPTOR(" fd fd1 fd2 fdr fdw to from notif notification-fd ctty "),
    MODE(" mode perms socketperms catchall_mode "),
    /** Octal, of any length. */
    MASK(" mask umask "),
    SIGNAL(" signal "),
    USER(" user account loguser catchall_user "),
    UID(" uid "),
    GROUP(" group "),
    GID(" gid "),
    VARIABLE(" variable var "),
    /** A program and its words. */
    PROGRAM(" prog prog-if remainder init "),
    FILE(" path file service-or-file script spool source destination old new target tempfile"
            + " rulesfile cdbfile pidfile fifo device console program socket socketfrom socketto"
            + " bindpath suffix localname /source "),
    DIRECTORY(" dir fifodir envdir envdumpdir devdir basedir skeldir sourcedir logdir tmpdir"
            + " rulesdir template userscandir dest live database catchall_dir /dir "),
    /** A service directory, or the name of a service of the default tree. */
    SERVICE(" servicedir service service-or-directory directory "),
    SCAN_DIRECTORY(" scandir "),
    /** One of those with bars between. */
    CHOICE(" 35|43 b|c|u|p bash|zsh|fish block|drop|spill none|rotation|batch|milliseconds"
            + " short|iso|json|cat "),
    TEXT("");

    private final String names;

    Kind(String names) {
        this.names = names;
    }

    public static Kind of(String name) {
        if (name.endsWith("ms")) {
            return MILLISECONDS;
        }
        if (name.endsWith("_fd")) {
            return DESCRIPTOR;
        }
        String word = " " + name + " ";
        for (Kind kind : values()) {
            if (kind.names.contains(word)) {
                return kind;
            }
        }
        return TEXT;
    }
}
