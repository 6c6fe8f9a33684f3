package jinn.scan;

import jinn.kernel.Fd;

/**
 * How a scanner was asked to run.
 *
 * @param rescanMs time from one scan to the next; 0 for only when told
 * @param ready gets a newline once orders are taken; null for none
 * @param console stderr of the catch-all logger, and of the programs at the end; null for none
 */
public record Config(String scanDirectory, Limits limits, long rescanMs, Fd ready, Fd console) {

    /**
     * What it will take on.
     *
     * @param services how many; a pair of service and logger is one, or two if loggers count
     * @param nameSize bytes in a name
     */
    public record Limits(int services, boolean loggersCount, int nameSize) {
    }
}
