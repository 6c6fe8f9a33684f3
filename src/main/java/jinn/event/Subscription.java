package jinn.event;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;

/**
 * The side that listens: a fifo of one's own in an event directory. It is made under a hidden
 * name and gets the one that is written to only once somebody reads it, so that no teller ever
 * finds it without a reader.
 */
public final class Subscription {

    private static final int ATTEMPTS_MAX = 16;
    private static final int WRITABLE_BY_ALL = 0622;
    private static final int RANDOM_CHARS = 6;
    private static final int READ_SIZE = 64;
    private static final int SPREAD = 0x9E3779B1;
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_0123456789";

    private final Files files;
    private final String path;
    private final Fd reading;
    private final Fd writing;

    private Subscription(Files files, String path, Fd reading, Fd writing) {
        this.files = files;
        this.path = path;
        this.reading = reading;
        this.writing = writing;
    }

    /**
     * From the return on, no event of that directory is missed.
     *
     * @throws Fatal 111 where a call fails
     */
    public static Subscription open(Kernel kernel, String directory) {
        for (int attempt = 0; ; attempt++) {
            String name = name(kernel, attempt);
            String hidden = directory + "/." + name;
            Result<Done> made = kernel.files().makeFifo(hidden, WRITABLE_BY_ALL);
            if (attempt == ATTEMPTS_MAX || !made.failedWith(Errno.EEXIST)) {
                made.orFatal("make fifo", hidden);
                return openMade(kernel.files(), hidden, directory + "/" + name);
            }
        }
    }

    private static Subscription openMade(Files files, String hidden, String path) {
        try {
            Fd reading = files.open(hidden, OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW))
                    .orFatal("open", hidden);
            mustBeOurs(files.info(reading).orFatal("stat", hidden), hidden);
            files.setPermissions(reading, WRITABLE_BY_ALL)
                    .orFatal("set permissions of", hidden);
            // A writer of one's own: the teller's close is then no end of file.
            Fd writing = files.open(hidden, OpenMode.WRITE.nonBlocking().with(OpenMode.NO_FOLLOW))
                    .orFatal("open", hidden);
            files.rename(hidden, path).orFatal("rename", hidden);
            return new Subscription(files, path, reading, writing);
        } catch (Fatal fatal) {
            files.remove(hidden);
            throw fatal;
        }
    }

    /** Whoever owns the directory may have put something else there. */
    private static void mustBeOurs(FileInfo info, String path) {
        if (info.type() != FileInfo.Type.FIFO || info.links() > 1) {
            throw Fatal.system("listen at", path, Errno.EACCES);
        }
    }

    private static String name(Kernel kernel, int attempt) {
        Instant now = kernel.clock().now();
        int seed = kernel.processes().self().number() * SPREAD + attempt
                + (int) kernel.clock().monotonicNs();
        StringBuilder name = new StringBuilder("ftrig1:");
        name.append(Tai64n.ofUnix(now.seconds(), now.nanos()).text()).append(':');
        for (int i = 0; i < RANDOM_CHARS; i++) {
            seed = seed * SPREAD + 1;
            name.append(ALPHABET.charAt(seed >>> 26));
        }
        return name.toString();
    }

    /** What to wait for. */
    public Fd reading() {
        return reading;
    }

    /** The letters that came since the last call; empty where none did. */
    public String letters() {
        byte[] buffer = new byte[READ_SIZE];
        return switch (files.read(reading, buffer, 0, READ_SIZE)) {
            case Ok<Integer>(Integer count) -> Bytes.fromArray(buffer, 0, count);
            case Result.Failed<Integer> _ -> "";
        };
    }

    public void close() {
        files.remove(path);
        files.close(reading);
        files.close(writing);
    }
}
