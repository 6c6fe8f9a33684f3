package jinn.journal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.journal.line.Entry;
import jinn.journal.line.Formatter;
import jinn.value.Instant;
import jinn.value.Pattern;

/**
 * Which lines are wanted.
 *
 * @param last only so many, counted from the end of what there is at first
 * @param reverse whether the newest comes first
 * @param pattern what they hold
 */
public record Query(boolean follow, OptionalInt last, boolean reverse, Optional<Instant> since,
        Optional<Instant> until, Optional<Pattern> pattern) {

    /** More directories are not named one by one. */
    private static final int NAMED_MAX = 3;

    public static final Query ALL = new Query(false, OptionalInt.empty(), false,
            Optional.empty(), Optional.empty(), Optional.empty());

    public Query following() {
        return new Query(true, last, reverse, since, until, pattern);
    }

    public Query withLast(int lines) {
        return new Query(follow, OptionalInt.of(lines), reverse, since, until, pattern);
    }

    /** Whether files are read from their ends. */
    boolean isFromTheEnd() {
        return last.isPresent() || reverse;
    }

    /** Whether it depends on the time of a line if it is wanted. */
    boolean isTimed() {
        return since.isPresent() || until.isPresent();
    }

    boolean wants(Entry entry) {
        return !isTooOld(entry.time())
                && !(until.isPresent() && until.get().isBefore(entry.time()))
                && (pattern.isEmpty() || holds(pattern.get(), entry.text()));
    }

    boolean isTooOld(Instant time) {
        return since.isPresent() && time.isBefore(since.get());
    }

    /** What to say where nothing is in these directories; empty where nothing was asked for. */
    String nothing(List<String> paths, Formatter formatter) {
        if (last.isPresent() && last.getAsInt() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder("no lines");
        if (pattern.isPresent()) {
            text.append(" that match");
        }
        for (int i = 0; i < Math.min(NAMED_MAX, paths.size()); i++) {
            text.append(i == 0 ? " in " : ", ").append(paths.get(i));
        }
        if (paths.size() > NAMED_MAX) {
            text.append(" and ").append(paths.size() - NAMED_MAX).append(" more");
        }
        since.ifPresent(time -> text.append(", since ").append(formatter.time(time)));
        until.ifPresent(time -> text.append(", until ").append(formatter.time(time)));
        return text.toString();
    }

    /** An expression sees a NUL as a blank: it would end there. */
    private static boolean holds(Pattern pattern, byte[] text) {
        byte[] bytes = new byte[text.length + 1];
        for (int i = 0; i < text.length; i++) {
            bytes[i] = text[i] == 0 ? (byte) ' ' : text[i];
        }
        return pattern.find(bytes, 0, text.length).orFatal();
    }
}
