package jinn.lint;

import java.util.List;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;
import jinn.value.Result.Done;

/** What is behind a name, as far as it matters. */
public sealed interface Look {

    /** Nobody can say; a symlink that leads nowhere has ENOENT. */
    record Lost(Errno errno) implements Look {
    }

    /** With what is in it; nothing where nobody looked. */
    record Folder(Identity identity, Result<List<Entry>> inside) implements Look {

        /** What is in it; nothing where it could not be listed. */
        List<Entry> entries() {
            return inside instanceof Result.Ok<List<Entry>>(List<Entry> entries) ? entries
                    : List.of();
        }

        boolean has(String name) {
            for (Entry entry : entries()) {
                if (entry.name().equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A plain file.
     *
     * @param marked whether its mode lets anybody execute it
     * @param execution whether we may
     */
    record Text(Result<String> content, boolean marked, Result<Done> execution) implements Look {

        /** One whose content is nobody's concern. */
        static final Text UNREAD = new Text(new Result.Ok<>(""), true, Result.DONE);
    }

    /** A device, a fifo, a socket. */
    record Special(FileInfo.Type type) implements Look {
    }

    /** A name in a directory. */
    record Entry(String name, Look look) {
    }
}
