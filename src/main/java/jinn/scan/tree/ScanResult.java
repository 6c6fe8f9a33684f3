package jinn.scan.tree;

import java.util.List;
import jinn.value.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of the directory saw.
 *
 * @param retry whether a problem may be gone soon, as a dangling symlink's may
 * @param loggerFifo whether the catch-all logger has a fifo to read
 */
public record ScanResult(List<Found> found, List<String> problems, boolean retry,
        boolean loggerFifo) {

    /** One service directory; {@code logger} is null where it has none. */
    public record Found(String name, Identity identity, @Nullable Identity logger) {
    }
}
