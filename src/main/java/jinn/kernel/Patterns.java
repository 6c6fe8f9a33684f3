package jinn.kernel;

import java.util.List;
import java.util.Optional;
import jinn.value.Errno;
import jinn.value.Pattern;
import jinn.value.Result;
import org.jspecify.annotations.Nullable;

public interface Patterns {

    /** Understands a POSIX extended regular expression; empty where it is none. */
    Optional<Pattern> extended(String expression);

    /** How an expression is read. */
    record Dialect(boolean extended, boolean ignoresCase) {
    }

    /** Understands it in that way; empty where it is none. It is matched in any place. */
    Optional<Pattern> compiled(String expression, Dialect dialect);

    /**
     * The text itself and what the parts in parentheses matched, empty where one did not; of
     * a text that does not match as a whole, nothing. Fatal 111 where there is not the memory to
     * find out. {@code null} where that is no expression.
     */
    @Nullable List<String> groups(String expression, Dialect dialect, String text);

    /** How a pattern is read: quoted by backslashes; a leading period, a slash is not any byte. */
    record Naming(boolean escapes, boolean periods, boolean slashes) {
    }

    /** Whether a text matches a pattern as file names do (fnmatch). */
    boolean isGlobbed(String pattern, Naming how, String text);

    /** How names are looked for: quoted by backslashes, ending at an error, marked, sorted. */
    record Globbing(boolean escapes, boolean strict, boolean marks, boolean sorts) {
    }

    /**
     * Is told of directories that cannot be read or are not there, of thousands the first; the
     * working directory has an empty name.
     */
    interface Unread {

        void unread(String directory, Errno errno);
    }

    /**
     * The names that match, none where there are none. E2BIG where they are too many; and why a
     * directory cannot be read, if that is for want of memory or descriptors, or it is strict.
     */
    Result<List<String>> glob(String pattern, Globbing how, Unread unread);
}
