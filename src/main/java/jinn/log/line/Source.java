package jinn.log.line;

import jinn.kernel.Clock;
import jinn.value.Bug;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Where lines come from, and who remembers how far they have got. */
public interface Source {

    /**
     * Puts up to so many bytes into the input.
     *
     * @return how many; 0 at the end; EAGAIN where nothing can be had now
     */
    Result<Integer> read(int wanted);

    /**
     * What it needs for what it was told to read: reading gave EAGAIN then, and goes on by
     * {@link #resume}.
     */
    default Need need() {
        return Need.NOTHING;
    }

    /** Goes on reading after what it needed was given, or failed for that reason. */
    default Result<Integer> resume(Result<Done> given) {
        throw new Bug("a source that needed nothing");
    }

    /** Whether there is something to read without waiting for stdin. */
    default boolean isBehind() {
        return false;
    }

    /** Whether more may be taken from stdin now. */
    default boolean hasRoom() {
        return true;
    }

    /** All sinks were offered what is routed: remembers how far they are. */
    default void settled() {
    }

    /** Remembers how far all sinks are, before something is done that needs it. */
    default Result<Done> note() {
        return Result.DONE;
    }

    /** Gives back room on disk that it can do without; whether there was any. */
    default boolean compact() {
        return false;
    }

    /** Makes anew what it reads from where somebody took that away. */
    default void restoreIfGone() {
    }

    /** When it wants to be woken next. */
    default long deadlineNs() {
        return Clock.NEVER;
    }

    default void wake(long nowNs) {
    }

    /** Everything is passed on. */
    default void close() {
    }
}
