package jinn.rc.live;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * When services began to go up or down, and were there: a file in a live directory, a line for each
 * event. Who reads it takes it for what it is: lines may be missing.
 *
 * <pre>
 *   C MS SECONDS   a change begins, so many seconds after 1970
 *   s MS NAME      that service starts        S MS NAME   it is up
 *   t MS NAME      it stops                   T MS NAME   it is down
 *   F MS NAME      it did not get there
 * </pre>
 *
 * MS are those of a clock that never jumps, and begins anew with the machine.
 */
public record Times(LiveDirectory live) {

    /** From there on, only the first change and the last one are kept. */
    static final int SIZE_KEPT = 1 << 16;

    /** A change that needs more of it is not told whole. */
    public static final int SIZE_MAX = 1 << 18;

    /** What happened. */
    public enum What {
        CHANGE('C'), STARTS('s'), UP('S'), STOPS('t'), DOWN('T'), FAILED('F');

        private final char letter;

        What(char letter) {
            this.letter = letter;
        }
    }

    /** {@code text} is the name of a service, or of a change the seconds. */
    public record Entry(What what, long ms, String text) {

        public String line() {
            return what.letter + " " + ms + " " + text + "\n";
        }
    }

    public String path() {
        return live.path() + "/times";
    }

    /** Nothing where it cannot be read. */
    public String read(Files files) {
        return new SmallFiles(files).read(path(), SIZE_MAX + SIZE_KEPT)
                instanceof Ok<String>(String text) ? text : "";
    }

    /** Each change, the first one first: its own entry, and those of its services. */
    public static List<List<Entry>> changes(String text) {
        List<List<Entry>> changes = new ArrayList<>();
        List<String> lines = Bytes.fields(text, '\n');
        for (String line : lines.subList(0, lines.size() - 1)) {
            Entry entry = entry(line);
            if (entry != null && entry.what == What.CHANGE) {
                changes.add(new ArrayList<>());
            }
            if (entry != null && !changes.isEmpty()) {
                changes.getLast().add(entry);
            }
        }
        return changes;
    }

    private static @Nullable Entry entry(String line) {
        int blank = line.indexOf(' ', 2);
        long ms = blank < 0 ? -1 : Decimal.parse(line.substring(2, blank)).orElse(-1);
        for (What what : What.values()) {
            if (ms >= 0 && line.charAt(0) == what.letter && line.charAt(1) == ' ') {
                return new Entry(what, ms, line.substring(blank + 1));
            }
        }
        return null;
    }

    /** Those that did not get where they should, when that was tried last. */
    public List<String> failed(Files files) {
        List<String> failed = new ArrayList<>();
        for (List<Entry> change : changes(read(files))) {
            for (Entry entry : change) {
                failed.remove(entry.text);
                if (entry.what == What.FAILED) {
                    failed.add(entry.text);
                }
            }
        }
        return failed;
    }

    /** What is kept of a text before a change is added: all, or the first and the last one. */
    static String kept(String text) {
        if (text.length() <= SIZE_KEPT) {
            return text;
        }
        List<List<Entry>> changes = changes(text);
        String first = text(changes.isEmpty() ? List.of() : changes.getFirst());
        String last = text(changes.size() < 2 ? List.of() : changes.getLast());
        return (first.length() <= SIZE_KEPT / 2 ? first : "")
                + (last.length() <= SIZE_KEPT / 2 ? last : "");
    }

    private static String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()));
        return text.toString();
    }

    /** Makes room for another change; what fails is no harm. */
    public void trim(Files files) {
        String text = read(files);
        String kept = kept(text);
        boolean isTooLong = text.isEmpty() && files.info(path())
                instanceof Ok<FileInfo>(FileInfo info) && info.size() > SIZE_KEPT;
        if (isTooLong || !kept.equals(text)) {
            Result<Result.Done> done = new SmallFiles(files)
                    .replace(path(), Bytes.toArray(kept), LiveDirectory.READABLE);
            if (!done.isOk()) {
                files.remove(path());
            }
        }
    }
}
