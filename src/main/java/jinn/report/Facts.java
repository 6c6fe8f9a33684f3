package jinn.report;

import java.util.List;
import java.util.function.Function;
import jinn.value.Instant;
import jinn.value.LocalTime;

/**
 * What a page shows of a tree.
 *
 * @param machine its name
 * @param directory the scan directory
 * @param version which jinn wrote the page; empty where nobody knows
 * @param scanned whether a scanner runs there, in words
 * @param upSeconds how long the machine has been up
 */
public record Facts(String machine, String directory, String version, String scanned,
        long upSeconds, Moment moment, List<Service> services) {

    /** When it was, and how clocks of this machine show other times. */
    public record Moment(Instant now, Function<Instant, LocalTime> local) {
    }
}
