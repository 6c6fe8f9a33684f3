package jinn.journal.file;

import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Instant;

/** One file of a log directory. */
public sealed interface Part {

    /** No line in it is younger than its name. */
    record Archive(String name) implements Part {
    }

    /** Open already, since its name is not its own for long. */
    record Open(OpenName name, Fd fd, FileInfo.Identity identity, Instant modified)
            implements Part {

        /** Whether lines are still put into it. */
        public boolean isLive() {
            return name == OpenName.CURRENT;
        }
    }
}
