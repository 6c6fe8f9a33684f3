package jinn.journal;

import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Instant;

/** One file of a log directory. */
sealed interface Part {

    /** No line in it is younger than its name. */
    record Archive(String name) implements Part {
    }

    /**
     * Open already, since its name is not its own for long.
     *
     * @param live whether lines are still put into it
     */
    record Open(Fd fd, FileInfo.Identity identity, Instant modified, boolean live)
            implements Part {
    }
}
