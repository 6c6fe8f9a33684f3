package jinn.log.directory;

import java.util.ArrayList;
import java.util.List;
import jinn.log.script.DirectoryConfig;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Instant;

/** Old logs by name: {@code @}, 24 hex digits, {@code .s} or {@code .u}. */
final class Archives {

    static final String PROCESSED = ".s";
    static final String SALVAGED = ".u";

    private static final int NAME_SIZE = Tai64n.TEXT_SIZE + 2;

    /** One of them. */
    record Archive(String name, long size) {
    }

    private Archives() {
    }

    static String name(Tai64n time, String suffix) {
        return time.text() + suffix;
    }

    static boolean isName(String name) {
        if (name.length() != NAME_SIZE || name.charAt(0) != '@'
                || !name.endsWith(PROCESSED) && !name.endsWith(SALVAGED)) {
            return false;
        }
        for (int i = 1; i < Tai64n.TEXT_SIZE; i++) {
            char c = name.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** That time, or a nanosecond behind the newest of the archives where that is later. */
    static Tai64n next(List<String> names, Tai64n time) {
        String newest = "";
        for (String name : names) {
            newest = isName(name) && name.compareTo(newest) > 0 ? name : newest;
        }
        if (newest.isEmpty() || time.text().compareTo(newest) > 0) {
            return time;
        }
        Tai64n last = Tai64n.parse(Bytes.toArray(newest), 0);
        if (last == null) {
            return time;
        }
        return last.nanos() < Instant.NANOS_PER_SECOND - 1
                ? new Tai64n(last.label(), last.nanos() + 1) : new Tai64n(last.label() + 1, 0);
    }

    /** Those to remove, oldest first: as many as it takes to keep the limits. */
    static List<String> surplus(List<Archive> found, DirectoryConfig.Limits limits) {
        List<Archive> archives = new ArrayList<>(found);
        archives.sort((a, b) -> a.name().compareTo(b.name()));
        long count = archives.size();
        long total = 0;
        for (Archive archive : archives) {
            total += archive.size();
        }
        List<String> surplus = new ArrayList<>();
        for (Archive archive : archives) {
            if (count <= limits.archives() && (limits.total() == 0 || total <= limits.total())) {
                break;
            }
            surplus.add(archive.name());
            count--;
            total -= archive.size();
        }
        return surplus;
    }
}
