package jinn.shutdown.order;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Instant;
import jinn.value.LocalTime;

/** When a shutdown is to be, as people write it. */
public final class When {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MINUTES_MAX = 100L * 366 * 24 * 60;

    private When() {
    }

    /**
     * Seconds from now, for {@code now}, minutes with or without a plus, and the next time that
     * clocks show {@code h:mm}; empty for anything else.
     */
    public static OptionalLong seconds(String text, Instant now,
            Function<Instant, LocalTime> local) {
        if (text.equals("now")) {
            return OptionalLong.of(0);
        }
        if (text.indexOf(':') >= 0) {
            return untilClock(text, now, local);
        }
        OptionalLong minutes = Decimal.parse(text.startsWith("+") ? text.substring(1) : text);
        return minutes.isEmpty() || minutes.getAsLong() > MINUTES_MAX ? OptionalLong.empty()
                : OptionalLong.of(minutes.getAsLong() * MINUTE);
    }

    private static OptionalLong untilClock(String text, Instant now,
            Function<Instant, LocalTime> local) {
        List<String> fields = Bytes.fields(text, ':');
        if (fields.size() != 2 || fields.get(0).length() > 2 || fields.get(1).length() != 2) {
            return OptionalLong.empty();
        }
        OptionalLong hour = Decimal.parse(fields.get(0));
        OptionalLong minute = Decimal.parse(fields.get(1));
        if (hour.isEmpty() || minute.isEmpty() || hour.getAsLong() > 23
                || minute.getAsLong() > 59) {
            return OptionalLong.empty();
        }
        long wanted = hour.getAsLong() * HOUR + minute.getAsLong() * MINUTE;
        long delay = wanted - ofDay(local.apply(now));
        boolean passed = delay < 0 || delay == 0 && now.nanos() > 0;
        return OptionalLong.of(atClock(wanted, passed ? delay + DAY : delay, now, local));
    }

    /** Clocks may be put forward or back meanwhile. */
    private static long atClock(long wanted, long delay, Instant now,
            Function<Instant, LocalTime> local) {
        long shown = ofDay(local.apply(new Instant(now.seconds() + delay, now.nanos())));
        long off = Math.floorMod(wanted - shown, DAY);
        long corrected = delay + (off > DAY / 2 ? off - DAY : off);
        return Math.max(0, corrected);
    }

    private static long ofDay(LocalTime time) {
        return time.hour() * HOUR + time.minute() * MINUTE + time.second();
    }
}
