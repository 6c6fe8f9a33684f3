package jinn.log.line;

import jinn.kernel.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/** Where records end up. */
public interface Sink {

    /** The records that are waiting. */
    RecordBuffer buffer();

    /** Passes on as much as goes without waiting; what fails is tried again later. */
    void flush();

    /**
     * What the place is told by when a logger comes back; null where it need not be remembered
     * how far it is.
     */
    default @Nullable Identity key() {
        return null;
    }

    /** Sees whether somebody took away what it writes to. */
    default void restoreIfGone() {
    }

    /** Whether nothing is waiting or under way. */
    boolean isIdle();

    /** Whether only the newest record counts. */
    default boolean isOverwritten() {
        return false;
    }
}
