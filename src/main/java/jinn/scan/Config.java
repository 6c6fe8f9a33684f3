package jinn.scan;

import jinn.kernel.Fd;

/**
 * How a scanner was asked to run.
 *
 * @param rescanMs time from one scan to the next; 0 for only when told
 * @param channels what it writes to, apart from its own output
 * @param quiet nothing is said of what is as it should be
 */
public record Config(String scanDirectory, Limits limits, long rescanMs, Channels channels,
        boolean quiet) {

    /**
     * Descriptors; null for none.
     *
     * @param ready gets a newline once orders are taken
     * @param console stderr of the catch-all logger, and of the programs at the end
     */
    public record Channels(Fd ready, Fd console) {

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
