package jinn.value;

import org.jspecify.annotations.Nullable;

/** An impossible cell of a state table was reached. Pid 1 answers it with its crash program. */
public final class Bug extends RuntimeException {

    public Bug(String message) {
        super(message);
    }

    /**
     * The value, which cannot be absent here; a bug where it is. The native program checks no
     * reference by itself: this says what is missing, where a null would be a fault of the
     * processor.
     */
    public static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new Bug("no " + what);
        }
        return value;
    }
}
