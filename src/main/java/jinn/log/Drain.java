package jinn.log;

import jinn.kernel.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/** Where records end up. */
interface Drain {

    /** The records that are waiting. */
    Outlet outlet();

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
    default void look() {
    }

    /** Whether nothing is waiting or under way. */
    boolean isIdle();

    /** Whether only the newest record counts. */
    default boolean isOverwritten() {
        return false;
    }
}
