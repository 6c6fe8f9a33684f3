package jinn.report;

import java.util.List;

/**
 * Where a time stands on a line that ends now. Between two marks it goes on evenly, and the marks,
 * each several times older than the one before, are equally far apart: so a crash of a second ago
 * and a start of last month are both seen.
 *
 * @param parts between the marks
 */
record TimeScale(int parts) {

    static final int WIDTH = 1000;

    private static final long[] SECONDS = {0, 10, 60, 600, 3600, 21_600, 86_400, 604_800,
        2_592_000, 31_536_000, 315_360_000};
    private static final List<String> NAMES = List.of("now", "10 s", "1 min", "10 min", "1 h",
            "6 h", "1 d", "7 d", "30 d", "1 y", "10 y");
    private static final int PARTS_MIN = 4;

    /** On which that age still has its place. */
    static TimeScale upTo(long ageMs) {
        int parts = PARTS_MIN;
        while (parts < SECONDS.length - 1 && SECONDS[parts] * Times.MS_PER_SECOND < ageMs) {
            parts++;
        }
        return new TimeScale(parts);
    }

    /** From 0, the oldest, to {@link #WIDTH}; what is older stands at 0. */
    int x(long ageMs) {
        int part = 0;
        while (part < parts && SECONDS[part + 1] * Times.MS_PER_SECOND <= ageMs) {
            part++;
        }
        if (part == parts) {
            return 0;
        }
        long from = SECONDS[part] * Times.MS_PER_SECOND;
        long length = SECONDS[part + 1] * Times.MS_PER_SECOND - from;
        long inside = WIDTH * Math.max(0, ageMs - from) / length;
        return (int) (WIDTH - ((long) WIDTH * part + inside) / parts);
    }

    /** Of that mark, counted from now. */
    int mark(int index) {
        return WIDTH - WIDTH * index / parts;
    }

    static String name(int index) {
        return NAMES.get(index);
    }
}
