package jinn.journal.line;

import java.util.Arrays;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that stands before a line: a TAI64N label; local time with nanoseconds and two
 * blanks, with microseconds and one, or UTC with {@code _} or T for the blank
 * within; a label and then the same time as local time; or the time of a JSON object. One for each
 * directory: a time of the hour that comes twice a year is understood by what came before.
 */
public final class Stamps {

    private static final int DATE_SIZE = 19;
    private static final int DIGITS_MAX = 9;
    private static final int LOCAL_SIZE = DATE_SIZE + 1 + DIGITS_MAX;
    private static final int HUMAN_DIGITS = 6;
    private static final int NANOS_PER_MICRO = 1000;
    private static final long SECONDS_MAX = 253_402_300_799L;
    private static final byte[] JSON = Bytes.toArray("{\"time\":\"");

    private final Zone zone;
    private Instant last;

    /** @param start the time of what has none, before the first that has one */
    public Stamps(Zone zone, Instant start) {
        this.zone = zone;
        this.last = start;
    }

    public Instant last() {
        return last;
    }

    /** What was written before is all over: what has no time has this one until further notice. */
    public void restart(Instant at) {
        last = last.isBefore(at) ? at : last;
    }

    public Entry read(byte[] bytes, int from, int to) {
        if (startsWith(JSON, bytes, from, to)) {
            return readJson(bytes, from, to);
        }
        int at = from;
        Instant time = null;
        Tai64n label = to - at >= Tai64n.TEXT_SIZE ? Tai64n.parse(bytes, at) : null;
        if (label != null && isShown(label.unixSeconds())) {
            time = new Instant(label.unixSeconds(), label.nanos());
            at = behindBlanks(bytes, at + Tai64n.TEXT_SIZE, to, 1);
        }
        int localSize = localSize(bytes, at, to);
        if (localSize > 0 && (time == null || isOfLogger(time, bytes, at, localSize))) {
            time = time == null ? local(bytes, at, localSize) : time;
            at = behindBlanks(bytes, at + localSize, to, localSize == LOCAL_SIZE ? 2 : 1);
        }
        return entry(time, Arrays.copyOfRange(bytes, at, to));
    }

    /** Years of four digits. */
    private static boolean isShown(long seconds) {
        return seconds >= 0 && seconds <= SECONDS_MAX;
    }

    /** Behind a label only the logger's own time is one; a program may begin with a date too. */
    private static boolean isOfLogger(Instant time, byte[] bytes, int at, int size) {
        int digits = size - DATE_SIZE - 1;
        boolean form = digits == DIGITS_MAX || digits == HUMAN_DIGITS;
        int unit = digits == DIGITS_MAX ? 1 : NANOS_PER_MICRO;
        return form && nanos(bytes, at, size) == time.nanos() / unit * unit;
    }

    private Entry entry(@Nullable Instant time, byte[] text) {
        last = time == null ? last : time;
        return new Entry(last, time != null, text);
    }

    private static int behindBlanks(byte[] bytes, int from, int to, int blanksMax) {
        int at = from;
        while (at < to && at < from + blanksMax && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] wanted, byte[] bytes, int from, int to) {
        return to - from >= wanted.length
                && Arrays.equals(wanted, 0, wanted.length, bytes, from, from + wanted.length);
    }

    /** Of a date, a time and a fraction; 0 where these do not stand there with a blank behind. */
    private static int localSize(byte[] bytes, int from, int to) {
        int at = from + DATE_SIZE;
        if (at >= to || bytes[at] != '.' || !isDate(bytes, from)) {
            return 0;
        }
        at++;
        int digits = at;
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
        boolean fits = at > digits && at - digits <= DIGITS_MAX && at < to && bytes[at] == ' ';
        return fits ? at - from : 0;
    }

    /** One that there is: nobody's clock showed a 13th month. */
    private static boolean isDate(byte[] bytes, int from) {
        for (int i = 0; i < DATE_SIZE; i++) {
            char wanted = "dddd-dd-dd dd:dd:dd".charAt(i);
            byte found = bytes[from + i];
            boolean fits = wanted == 'd' ? isDigit(found) : found == wanted
                    || wanted == ' ' && (found == '_' || found == 'T');
            if (!fits) {
                return false;
            }
        }
        LocalTime date = date(bytes, from);
        return date.equals(LocalTime.utc(date.utcSeconds()));
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }

    /** What has no blank within is UTC: so svlogd's {@code -tt} and {@code -ttt} write. */
    private Instant local(byte[] bytes, int at, int size) {
        LocalTime time = date(bytes, at);
        boolean utc = bytes[at + 10] != ' ';
        long seconds = utc ? time.utcSeconds() : zone.seconds(time, last.seconds());
        return new Instant(seconds, nanos(bytes, at, size));
    }

    private static LocalTime date(byte[] bytes, int at) {
        return new LocalTime(number(bytes, at, 4), number(bytes, at + 5, 2),
                number(bytes, at + 8, 2), number(bytes, at + 11, 2), number(bytes, at + 14, 2),
                number(bytes, at + 17, 2));
    }

    private static int nanos(byte[] bytes, int at, int size) {
        int digits = size - DATE_SIZE - 1;
        int nanos = number(bytes, at + DATE_SIZE + 1, digits);
        for (int i = digits; i < DIGITS_MAX; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(byte[] bytes, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    /** The time is UTC and ends in a Z; what other programs write is a line like any other. */
    private Entry readJson(byte[] bytes, int from, int to) {
        int at = from + JSON.length;
        int end = at;
        while (end < to && bytes[end] != 'Z' && bytes[end] != '"') {
            end++;
        }
        int size = end - at;
        boolean fits = end + 1 < to && bytes[end] == 'Z' && bytes[end + 1] == '"'
                && size > DATE_SIZE + 1
                && size <= DATE_SIZE + 1 + DIGITS_MAX && isDate(bytes, at);
        byte[] line = fits ? JsonText.line(bytes, end + 2, to) : null;
        return line == null ? entry(null, Arrays.copyOfRange(bytes, from, to))
                : entry(new Instant(date(bytes, at).utcSeconds(), nanos(bytes, at, size)), line);
    }
}
