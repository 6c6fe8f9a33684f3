package jinn.scan.tree;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceStatus;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/**
 * How a scanner was asked to run.
 *
 * @param rescanMs time from one scan to the next; 0 for only when told
 * @param channels what it writes to, apart from its own output
 * @param statusSize of the records that its supervisors write
 * @param readers who else may look at services that do not say so; null for nobody
 */
public record Config(String scanDirectory, Limits limits, long rescanMs, Channels channels,
        Manner manner, int statusSize, @Nullable String readers) {

    /** With the record of every s6 but 2.13. */
    public Config(String scanDirectory, Limits limits, long rescanMs, Channels channels,
            Manner manner) {
        this(scanDirectory, limits, rescanMs, channels, manner, ServiceStatus.SIZE, null);
    }

    /**
     * How it goes about it.
     *
     * @param quiet nothing is said of what is as it should be
     * @param except the name of a directory that is somebody else's; null for none
     * @param memoryMs the {@code timeout-kill} of who says none, where nothing is kept on disk: no
     *     orders are taken, and supervisors have their state in memory; {@link #ON_DISK} otherwise
     * @param strayMs what those have, in the end, whom only a logger waits for: then TERM, and
     *     after the same time again KILL; 0 for all the time there is
     */
    public record Manner(boolean quiet, @Nullable String except, long strayMs, long memoryMs) {

        public static final long ON_DISK = -1;

        public static final Manner PLAIN = new Manner(false, null, 0, ON_DISK);

        public boolean inMemory() {
            return memoryMs != ON_DISK;
        }
    }

    /** The words that each supervisor gets; {@code handed} is the size it has from elsewhere. */
    public List<String> ofSupervisors(int handed) {
        List<String> words = new ArrayList<>();
        if (manner.inMemory()) {
            words.add("-m" + manner.memoryMs());
        }
        if (statusSize != handed) {
            words.add("-f" + statusSize);
        }
        if (readers != null) {
            words.add("-g" + readers);
        }
        return words;
    }

    public boolean quiet() {
        return manner.quiet();
    }

    /**
     * Descriptors; null for none.
     *
     * @param ready gets a newline once orders are taken
     * @param console stderr of the catch-all logger, and of the programs at the end
     */
    public record Channels(@Nullable Fd ready, @Nullable Fd console) {

        public static final Channels NONE = new Channels(null, null);
    }

    /**
     * What it will take on.
     *
     * @param services how many; a pair of service and logger is one, or two if loggers count
     * @param nameSize bytes in a name
     */
    public record Limits(int services, boolean loggersCount, int nameSize) {
    }
}
