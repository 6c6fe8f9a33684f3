package jinn.lint;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Linter;
import jinn.value.Errno;

/** What was found so far, in its order. */
public final class Findings {

    /**
     * {@code line} counts from 1, which is told of a whole file, too.
     *
     * @param unread whether it says only that somebody could not look
     */
    public record Finding(String path, int line, String message, boolean unread) {
    }

    private final List<Finding> all = new ArrayList<>();

    public List<Finding> all() {
        return all;
    }

    public void add(String path, String message) {
        add(path, 1, message);
    }

    void add(String path, int line, String message) {
        all.add(new Finding(path, line, message, false));
    }

    /** Those of a script. */
    public void addAll(String path, List<Linter.Finding> found) {
        for (Linter.Finding one : found) {
            add(path, one.line(), one.message());
        }
    }

    /** Another user may see more than this one. */
    void unable(String path, String what, Errno errno) {
        all.add(new Finding(path, 1, "unable to " + what + " it: " + errno.reason(),
                errno == Errno.EACCES || errno.isShortage()));
    }
}
