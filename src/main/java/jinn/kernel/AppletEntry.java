package jinn.kernel;

import java.util.List;
import jinn.value.Bug;
import jinn.value.Child;

/** How a process goes on as another program of this image; the value is its exit code. */
public interface AppletEntry {

    /** A forked child, as that applet. */
    int enter(Kernel kernel, String applet, List<String> arguments);

    /**
     * Whether who would be executed so may go on in the image that is there: its first word says
     * that it is one of our programs, as its path does, and it is none that stays so long that a
     * fresh image is worth it.
     */
    default boolean takes(Child.Exec program) {
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
