package jinn.report;

import jinn.kernel.Clock;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;

/** Times and amounts for people. */
record Times(Facts.Moment moment) {

    static final int MS_PER_SECOND = 1000;

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int KIB_PER_MIB = 1024;

    /** How long before the moment that was; never negative: clocks are set. */
    long ageMs(Tai64n then) {
        Instant now = moment.now();
        return Math.max(0, Tai64n.ofUnix(now.seconds(), now.nanos()).msSince(then));
    }

    String ago(Tai64n then) {
        return span(ageMs(then) / MS_PER_SECOND) + " ago";
    }

    /** {@code 2026-11-30 14:12:04}, where this machine is. */
    String local(Tai64n then) {
        return local(new Instant(then.unixSeconds(), then.nanos()));
    }

    String local(Instant instant) {
        LocalTime time = moment.local().apply(instant);
        return Decimal.padded(time.year(), 4) + "-" + two(time.month()) + "-" + two(time.day())
                + " " + two(time.hour()) + ":" + two(time.minute()) + ":" + two(time.second());
    }

    /** The moment itself, and how far the clock is from UTC. */
    String now() {
        Instant now = moment.now();
        long ahead = moment.local().apply(now).utcSeconds() - now.seconds();
        long minutes = Math.abs(ahead) / MINUTE;
        return local(now) + " UTC" + (ahead == 0 ? "" : (ahead < 0 ? "-" : "+")
                + two(minutes / MINUTE) + ":" + two(minutes % MINUTE));
    }

    /** A label before a line becomes local time; another line stays as it is. */
    String line(String line) {
        Tai64n label = line.length() < Tai64n.TEXT_SIZE ? null
                : Tai64n.parse(Bytes.toArray(line.substring(0, Tai64n.TEXT_SIZE)), 0);
        return label == null ? line : local(label) + "."
                + Decimal.padded(label.nanos() / Clock.NANOS_PER_MS, 3)
                + line.substring(Tai64n.TEXT_SIZE);
    }

    private static String two(long number) {
        return Decimal.padded(number, 2);
    }

    /** The two largest units. */
    static String span(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min " + seconds % MINUTE + " s";
        }
        return seconds < DAY ? seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min"
                : seconds / DAY + " d " + seconds % DAY / HOUR + " h";
    }

    static String cpu(long ms) {
        return ms < 10 * MS_PER_SECOND ? ms + " ms" : span(ms / MS_PER_SECOND);
    }

    static String memory(long kib) {
        return kib < 10 * KIB_PER_MIB ? kib + " KiB" : kib / KIB_PER_MIB + " MiB";
    }
}
