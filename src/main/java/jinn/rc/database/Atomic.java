package jinn.rc.database;

import java.util.List;

/**
 * A service that is up or down by itself: what is no bundle.
 *
 * @param flags {@link #ESSENTIAL} and {@link #RECOMMENDED}
 */
public record Atomic(String name, int flags, Timeouts timeouts, Links links, Kind kind) {

    /** Only an order that says so stops it. */
    public static final int ESSENTIAL = 1;

    /** Programs that keep sets of services start with it in them. */
    public static final int RECOMMENDED = 2;

    /** For going up and down, in ms; 0 is as long as it takes. */
    public record Timeouts(long upMs, long downMs) {

        public static final Timeouts NONE = new Timeouts(0, 0);

        /** The first number that is none. */
        public static final long LIMIT = 1L << 32;
    }

    /**
     * Numbers of others, ascending.
     *
     * @param needs it is up only while these are
     * @param wants these are started along with it, and before it; whether they come up or not
     * @param after where these are started as well, they are before it
     */
    public record Links(int[] needs, int[] wants, int[] after) {

        public static final Links NONE = new Links(new int[0], new int[0], new int[0]);
    }

    /** What starts and stops it. */
    public sealed interface Kind {
    }

    /**
     * A daemon, by its supervisor.
     *
     * @param consumer who reads what it writes; {@link #NONE} where nobody does
     * @param producers who write what it reads, in the order in which they were named
     */
    public record Longrun(int consumer, int[] producers) implements Kind {

        public static final int NONE = -1;

        /** One of no pipeline. */
        public static final Longrun ALONE = new Longrun(NONE, new int[0]);
    }

    /** Scripts, as words; one without any does nothing, with success. */
    public record Oneshot(List<String> up, List<String> down, List<String> reload,
            Surroundings surroundings) implements Kind {

        public Oneshot(List<String> up, List<String> down, List<String> reload) {
            this(up, down, reload, Surroundings.NONE);
        }
    }

    /**
     * What the scripts of a oneshot have that others do not.
     *
     * @param variables each {@code NAME=VALUE}, or {@code NAME} for one that must not be set
     * @param log the words of a logger that has their output; none where whoever asked has it
     */
    public record Surroundings(List<String> variables, List<String> log) {

        public static final Surroundings NONE = new Surroundings(List.of(), List.of());
    }

    public boolean isLongrun() {
        return kind instanceof Longrun;
    }

    public boolean isEssential() {
        return (flags & ESSENTIAL) != 0;
    }

    /** The number of who reads what it writes; {@link Longrun#NONE} where nobody does. */
    public int consumer() {
        return kind instanceof Longrun longrun ? longrun.consumer : Longrun.NONE;
    }

    /** The numbers of who write what it reads, in the order in which they were named. */
    public int[] producers() {
        return kind instanceof Longrun longrun ? longrun.producers : new int[0];
    }
}
