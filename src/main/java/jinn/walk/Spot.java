package jinn.walk;

import jinn.value.Fd;
import jinn.value.FileInfo;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk is: a name in a directory that is open.
 *
 * @param directory {@link Fd#HERE} for the top of a walk, whose name is its path
 * @param opened the directory of that name itself, while it is gone through; else null
 */
public record Spot(Fd directory, String name, FileInfo info, @Nullable Fd opened, Route route) {

    /** For messages; the middle of a long one is left out. */
    public String path() {
        return route.text();
    }

    /** The path behind the top's. */
    String below() {
        return route.below();
    }
}
