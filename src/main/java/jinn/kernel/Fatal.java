package jinn.kernel;

/**
 * Ends a program during its set-up. {@code Main} catches it once, prints
 * {@code jinn PROGRAM: fatal: MESSAGE} (or usage) and exits with the code. Never thrown once a
 * loop runs.
 */
public final class Fatal extends RuntimeException {

    /** The kind of a message whose text is a program's own, and may have more lines. */
    static final String USAGE_KIND = "usage";

    public static final int USAGE = 100;
    public static final int SYSTEM = 111;
    public static final int EXEC_FAILED = 126;
    public static final int EXEC_NOT_FOUND = 127;

    private final int code;
    private final String kind;

    private Fatal(int code, String kind, String message) {
        super(message);
        this.code = code;
        this.kind = kind;
    }

    public Fatal(int code, String message) {
        this(code, "fatal", message);
    }

    /** The words do not fit: prints how they should look, exit 100. */
    public static Fatal wrongWords(String usage) {
        return new Fatal(USAGE, USAGE_KIND, usage);
    }

    /** Misuse or misconfiguration: exit 100. */
    public static Fatal usage(String message) {
        return new Fatal(USAGE, message);
    }

    /** A system call failed: exit 111. */
    public static Fatal system(String verb, String what, Errno errno) {
        return new Fatal(SYSTEM, "unable to " + verb + " " + what + ": " + errno.reason());
    }

    /** An exec failed: exit 127 where the program does not exist, else 126. */
    public static Fatal exec(String program, Errno errno) {
        int code = errno == Errno.ENOENT ? EXEC_NOT_FOUND : EXEC_FAILED;
        return new Fatal(code, "unable to exec " + program + ": " + errno.reason());
    }

    public int code() {
        return code;
    }

    /** The word between the program's name and the message. */
    public String kind() {
        return kind;
    }
}
