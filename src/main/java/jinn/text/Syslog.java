package jinn.text;

import java.util.List;

/** The number at the start of a line for syslog (RFC 3164, 4.1.1), in words. */
public final class Syslog {

    /** Room for {@code <} and {@code >} and more digits than any number of it has. */
    public static final int CODE_SIZE_MAX = 7;

    private static final int SEVERITIES = 8;
    private static final String UNKNOWN = "unknown";
    private static final String FACILITY_WORDS = "kern user mail daemon auth syslog lpr news uucp"
            + " cron authpriv ftp - - - - local0 local1 local2 local3 local4 local5 local6"
            + " local7 mark";
    private static final String SEVERITY_WORDS =
            "emerg alert crit err warning notice info debug";

    private Syslog() {
    }

    /** Bytes of the number and its brackets; 0 where none stands there. */
    public static int codeSize(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + CODE_SIZE_MAX);
        int at = from + 1;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        boolean code = from < to && bytes[from] == '<' && at > from + 1 && at < end
                && bytes[at] == '>';
        return code ? at + 1 - from : 0;
    }

    /** {@code facility.severity: } for the number that stands there, of that size. */
    public static String words(byte[] bytes, int from, int size) {
        int code = 0;
        for (int i = from + 1; i < from + size - 1; i++) {
            code = code * 10 + bytes[i] - '0';
        }
        List<String> facilities = Bytes.fields(FACILITY_WORDS, ' ');
        int facility = code / SEVERITIES;
        String word = facility < facilities.size() ? facilities.get(facility) : UNKNOWN;
        return (word.equals("-") ? UNKNOWN : word) + "."
                + Bytes.fields(SEVERITY_WORDS, ' ').get(code % SEVERITIES) + ": ";
    }
}
