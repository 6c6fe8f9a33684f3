package jinn.kernel;

import java.util.List;

/** How a process goes on as another program of this image; the value is its exit code. */
public interface Entry {

    /** A forked child, as that applet. */
    int enter(Kernel kernel, String applet, List<String> arguments);

    /**
     * Whether who would be executed with these words, the first of them its own name, may go on
     * in the image that is there: it is one of our programs, and none that stays so long that a
     * fresh image is worth it.
     */
    default boolean takes(List<String> words) {
        return false;
    }

    /** Whether the first of these words names one of our programs, or all of them in one. */
    default boolean knows(List<String> words) {
        return false;
    }

    /** A forked child, as {@link Processes#arguments} says. */
    default int run(Kernel kernel) {
        throw new Bug("nobody to go on as");
    }
}
