package jinn.log.line;

import jinn.value.Bug;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.jspecify.annotations.Nullable;

/** Where records end up. */
public interface Sink {

    /** The records that are waiting. */
    RecordBuffer buffer();

    /**
     * Passes on as much as goes without waiting; what fails is tried again later.
     *
     * @return what it needs to go on with that
     */
    Need flush();

    /** Goes on after what it needed was given, or failed for that reason; what it needs now. */
    default Need resume(Result<Done> given) {
        throw new Bug("a sink that needed nothing");
    }

    /**
     * What the place is told by when a logger comes back; null where it need not be remembered
     * how far it is.
     */
    default @Nullable Identity key() {
        return null;
    }

    /** Makes anew what it writes to where somebody took that away. */
    default Need restoreIfGone() {
        return Need.NOTHING;
    }

    /** Whether nothing is waiting or under way. */
    boolean isIdle();

    /** Whether only the newest record counts. */
    default boolean isOverwritten() {
        return false;
    }
}
