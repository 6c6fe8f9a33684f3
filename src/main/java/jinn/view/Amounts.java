package jinn.view;

/** Times and sizes in a few characters. */
public final class Amounts {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int MS_PER_SECOND = 1000;
    private static final int MS_AS_SUCH = 10 * MS_PER_SECOND;
    private static final int KIB_PER_MIB = 1024;
    private static final int UNITS_AS_SUCH = 10 * KIB_PER_MIB;

    private Amounts() {
    }

    /** Processor time, or how long something took. */
    public static String time(long ms) {
        return ms < MS_AS_SUCH ? ms + "ms" : age(ms / MS_PER_SECOND);
    }

    public static String memory(long kib) {
        long mib = kib / KIB_PER_MIB;
        return kib < UNITS_AS_SUCH ? kib + "K"
                : mib < UNITS_AS_SUCH ? mib + "M" : mib / KIB_PER_MIB + "G";
    }

    /** The two largest units. */
    public static String age(long ageSeconds) {
        long seconds = Math.max(0, ageSeconds);
        if (seconds < MINUTE) {
            return seconds + "s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + "m " + seconds % MINUTE + "s";
        }
        return seconds < DAY ? seconds / HOUR + "h " + seconds % HOUR / MINUTE + "m"
                : seconds / DAY + "d " + seconds % DAY / HOUR + "h";
    }
}
