package jinn.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Visible;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.LocalTime;

/** Lines for people: local time, name, text. Holds back all but the last, while asked to. */
final class Printer {

    /** What is held back is no more than that; older lines than asked for then fall away. */
    private static final int HELD_MAX = 2 * 1024 * 1024;

    private static final int EVERYTHING = -1;
    private static final int BATCH = 16_384;
    private static final int NANOS_PER_MICRO = 1000;

    private final Files files;
    private final Zone zone;
    private final boolean named;
    private final boolean masked;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<byte[]> held = new ArrayList<>();
    private int heldSize;
    private int heldMax = EVERYTHING;
    private int oldest;

    /**
     * @param named whether lines say where they are from
     * @param masked whether they may contain no order to a terminal
     */
    Printer(Files files, Zone zone, boolean named, boolean masked) {
        this.files = files;
        this.zone = zone;
        this.named = named;
        this.masked = masked;
    }

    /** From now on only the last lines are to be printed. */
    void hold(int lines) {
        heldMax = lines;
    }

    /** Prints what is held back, and from now on everything. */
    void release() {
        for (int i = oldest; i < held.size(); i++) {
            write(held.get(i));
        }
        held.clear();
        heldSize = 0;
        heldMax = EVERYTHING;
        oldest = 0;
    }

    void print(Place place, Entry entry) {
        String time = entry.stamped() ? time(entry.time()) : "";
        String name = named ? place.name() + ": " : "";
        byte[] head = Bytes.toArray(time + (masked ? Visible.word(name) : name));
        byte[] text = masked ? Visible.line(entry.text()) : entry.text();
        byte[] line = new byte[head.length + text.length + 1];
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(text, 0, line, head.length, text.length);
        line[line.length - 1] = '\n';
        if (heldMax != EVERYTHING) {
            hold(line);
        } else {
            write(line);
        }
    }

    private String time(Instant instant) {
        LocalTime time = zone.local(instant.seconds());
        return Decimal.padded(time.year(), 4) + '-' + two(time.month()) + '-' + two(time.day())
                + ' ' + two(time.hour()) + ':' + two(time.minute()) + ':' + two(time.second())
                + '.' + Decimal.padded(instant.nanos() / NANOS_PER_MICRO, 6) + ' ';
    }

    private static String two(int number) {
        return Decimal.padded(number, 2);
    }

    /** Of the list only what is behind {@code oldest} counts; it is shortened now and then. */
    private void hold(byte[] line) {
        held.add(line);
        heldSize += line.length;
        while (held.size() - oldest > heldMax || heldSize > HELD_MAX) {
            heldSize -= held.get(oldest).length;
            held.set(oldest, null);
            oldest++;
        }
        if (oldest > heldMax && oldest > held.size() / 2) {
            held.subList(0, oldest).clear();
            oldest = 0;
        }
    }

    private void write(byte[] line) {
        out.write(line, 0, line.length);
        if (out.size() >= BATCH) {
            flush();
        }
    }

    void flush() {
        if (out.size() > 0) {
            Report.putAll(files, Fd.STDOUT, out.toByteArray()).orFatal("write to", "stdout");
            out.reset();
        }
    }
}
