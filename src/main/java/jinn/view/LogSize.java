package jinn.view;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.Place;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result.Ok;
import jinn.value.Span;

/**
 * How much the logs of a service hold, and how many lines are missing from them: where a disk was
 * full, the logger has written so itself, in their place.
 *
 * @param bytes of all files of lines
 * @param lostLines as far as files that are kept and not packed tell
 */
public record LogSize(long bytes, long lostLines) {

    public static final LogSize NOTHING = new LogSize(0, 0);

    private static final String SAID = "jinn log: disk full: ";
    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";
    private static final String LINES = " lines (";
    private static final int STAMPS_MAX = 128;
    private static final int CHUNK = 65_536;

    public static LogSize of(Kernel kernel, List<Place> places) {
        long lost = 0;
        for (String path : paths(kernel.files(), places)) {
            lost += lostLines(kernel, path);
        }
        return new LogSize(bytes(kernel.files(), places), lost);
    }

    /** The first of them, without a look into any file. */
    public static long bytes(Files files, List<Place> places) {
        long bytes = 0;
        for (String path : paths(files, places)) {
            bytes += files.info(path) instanceof Ok<FileInfo>(FileInfo info) ? info.size() : 0;
        }
        return bytes;
    }

    private static List<String> paths(Files files, List<Place> places) {
        List<String> paths = new ArrayList<>();
        for (Place place : places) {
            files.visit(place.path(), name -> {
                if (name.startsWith("@") || name.equals(CURRENT) || name.equals(PREVIOUS)) {
                    paths.add(place.path() + "/" + name);
                }
            });
        }
        return paths;
    }

    private static long lostLines(Kernel kernel, String path) {
        if (!(kernel.files().open(path, OpenMode.READ.nonBlocking()) instanceof Ok<Fd>(Fd fd))) {
            return 0;
        }
        byte[] chunk = new byte[CHUNK + Span.SLACK];
        long lost = 0;
        int kept = 0;
        while (kernel.files().read(fd, chunk, kept, CHUNK - kept)
                instanceof Ok<Integer>(Integer count) && count > 0) {
            int end = kept + count;
            int start = 0;
            int newline = kernel.byteSearch().find(chunk, start, end, (byte) '\n');
            while (newline < end) {
                lost += lostIn(chunk, start, newline);
                start = newline + 1;
                newline = kernel.byteSearch().find(chunk, start, end, (byte) '\n');
            }
            // A line longer than that is none of the logger's own.
            kept = end - start < CHUNK ? end - start : 0;
            System.arraycopy(chunk, start, chunk, 0, kept);
        }
        kernel.files().close(fd);
        return lost;
    }

    /** How many lines the logger says are missing there; 0 where it says something else. */
    static long lostIn(byte[] line, int start, int end) {
        for (int at = start; at < end && at - start < STAMPS_MAX; at++) {
            if (line[at] == 'j' && isAt(line, at, end)) {
                return number(Bytes.fromArray(line, at + SAID.length(),
                        end - at - SAID.length()));
            }
        }
        return 0;
    }

    private static boolean isAt(byte[] line, int at, int end) {
        boolean same = at + SAID.length() <= end;
        for (int i = 0; same && i < SAID.length(); i++) {
            same = line[at + i] == SAID.charAt(i);
        }
        return same;
    }

    /** The one before the word lines: of archives that were removed early, too. */
    private static long number(String said) {
        int end = said.indexOf(LINES);
        return end < 0 ? 0
                : Decimal.parse(said.substring(said.lastIndexOf(' ', end - 1) + 1, end)).orElse(0);
    }
}
