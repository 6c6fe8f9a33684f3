package jinn.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a program during its set-up. {@code Main} catches it once, prints
 * {@code jinn PROGRAM: fatal: MESSAGE} (or usage) and exits with the code. Never thrown once a
 * loop runs.
 */
public final class Fatal extends RuntimeException {

    /** The kind of a message whose text is a program's own, and may have more lines. */
    public static final String USAGE_KIND = "usage";

    public static final int USAGE = 100;
    public static final int SYSTEM = 111;
    public static final int EXEC_FAILED = 126;
    public static final int EXEC_NOT_FOUND = 127;

    /** What fork(2) and pipe(2) fail with; execve(2) does where the system has no more either. */
    private static final List<Errno> SHORTAGES =
            List.of(Errno.EAGAIN, Errno.ENOMEM, Errno.EMFILE, Errno.ENFILE);

    private final int code;
    private final String kind;
    private final @Nullable Errno reason;
    private final String message;

    private Fatal(int code, String kind, String message, @Nullable Errno reason) {
        super(message);
        this.code = code;
        this.kind = kind;
        this.reason = reason;
        this.message = message;
    }

    public Fatal(int code, String message) {
        this(code, "fatal", message, null);
    }

    /** The words do not fit: prints how they should look, exit 100. */
    public static Fatal wrongWords(String usage) {
        return new Fatal(USAGE, USAGE_KIND, usage, null);
    }

    /** Misuse or misconfiguration: exit 100. */
    public static Fatal usage(String message) {
        return new Fatal(USAGE, message);
    }

    /** A system call failed: exit 111. */
    public static Fatal system(String verb, String what, Errno errno) {
        return new Fatal(SYSTEM, "fatal",
                "unable to " + verb + " " + what + ": " + errno.reason(), errno);
    }

    /** An exec failed: exit 127 where the program does not exist, else 126. */
    public static Fatal exec(String program, Errno errno) {
        int code = errno == Errno.ENOENT ? EXEC_NOT_FOUND : EXEC_FAILED;
        return new Fatal(code, "unable to exec " + program + ": " + errno.reason());
    }

    /**
     * A program could not be started as a child: as {@link #exec}, but exit 111 where no process
     * or no descriptor was to be had for it.
     */
    public static Fatal spawn(String program, Errno errno) {
        return SHORTAGES.contains(errno) ? system("spawn", program, errno) : exec(program, errno);
    }

    /** Whether the same may do later, when there are processes, descriptors or memory again. */
    public boolean isShortage() {
        return reason != null && SHORTAGES.contains(reason);
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** Why the call failed; null where it was no call. */
    public @Nullable Errno reason() {
        return reason;
    }

    public int code() {
        return code;
    }

    /** The word between the program's name and the message. */
    public String kind() {
        return kind;
    }
}
