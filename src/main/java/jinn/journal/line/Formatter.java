package jinn.journal.line;

import java.io.ByteArrayOutputStream;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Json;
import jinn.text.Visible;
import jinn.value.Instant;
import jinn.value.LocalTime;

/**
 * Lines as they are shown, each with its newline.
 *
 * @param named whether lines for people say where they are from
 */
public record Formatter(Zone zone, Style style, boolean named) {

    private static final int NANOS_PER_MICRO = 1000;
    private static final int MINUTE_S = 60;
    private static final int HOUR_S = 3600;

    /** The first of the two bytes of a control character behind ASCII. */
    private static final byte BEHIND_ASCII = (byte) 0xc2;

    public byte[] line(String name, Entry entry) {
        return switch (style.output()) {
            case SHORT -> line(entry.stamped() ? time(entry.time()) + ' ' : "", name, entry);
            case ISO -> line(entry.stamped() ? iso(entry.time()) + ' ' : "", name, entry);
            case JSON -> json(name, entry);
            case CAT -> joined("", text(entry));
        };
    }

    private byte[] line(String time, String name, Entry entry) {
        String from = named ? name + ": " : "";
        return joined(time + (style.masked() ? Visible.word(from) : from), text(entry));
    }

    private byte[] text(Entry entry) {
        return style.masked() ? Visible.line(entry.text()) : entry.text();
    }

    private static byte[] joined(String head, byte[] text) {
        byte[] line = new byte[head.length() + text.length + 1];
        System.arraycopy(Bytes.toArray(head), 0, line, 0, head.length());
        System.arraycopy(text, 0, line, head.length(), text.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** {@code 2026-11-30 12:00:00.000000}. */
    public String time(Instant instant) {
        return time(shown(instant), ' ', Decimal.padded(instant.nanos() / NANOS_PER_MICRO, 6));
    }

    /** {@code 2026-11-30T12:00:00.000000+01:00}, as RFC 3339 has it. */
    private String iso(Instant instant) {
        LocalTime time = shown(instant);
        long offset = (time.utcSeconds() - instant.seconds()) / MINUTE_S * MINUTE_S;
        long size = Math.abs(offset);
        return time(time, 'T', Decimal.padded(instant.nanos() / NANOS_PER_MICRO, 6))
                + (offset < 0 ? '-' : '+') + two((int) (size / HOUR_S)) + ':'
                + two((int) (size / MINUTE_S % 60));
    }

    private LocalTime shown(Instant instant) {
        return style.utc() ? LocalTime.utc(instant.seconds()) : zone.local(instant.seconds());
    }

    private static String time(LocalTime time, char between, String fraction) {
        return Decimal.padded(time.year(), 4) + '-' + two(time.month()) + '-' + two(time.day())
                + between + two(time.hour()) + ':' + two(time.minute()) + ':'
                + two(time.second()) + '.' + fraction;
    }

    private static String two(int number) {
        return Decimal.padded(number, 2);
    }

    /** As the logger's own objects are, so that they can be read like those. */
    private static byte[] json(String name, Entry entry) {
        Sink sink = new Sink(new ByteArrayOutputStream());
        String time = time(LocalTime.utc(entry.time().seconds()), 'T',
                Decimal.padded(entry.time().nanos(), 9));
        sink.put(entry.stamped() ? "{\"time\":\"" + time + "Z\",\"service\":\""
                : "{\"service\":\"");
        Json.escape(sink, Bytes.toArray(name), 0, name.length());
        sink.put("\",\"line\":\"");
        if (!Json.escape(sink, entry.text(), 0, entry.text().length)) {
            sink.put("\",\"hex\":\"");
            for (byte one : entry.text()) {
                Json.hex(sink, one);
            }
        }
        sink.put("\"}\n");
        return sink.text.toByteArray();
    }

    /** Control characters behind ASCII are escaped too: some terminals take them for orders. */
    private record Sink(ByteArrayOutputStream text) implements Json.Sink {

        void put(String plain) {
            text.write(Bytes.toArray(plain), 0, plain.length());
        }

        @Override
        public void append(byte[] bytes, int from, int length) {
            int at = from;
            for (int i = from; i + 1 < from + length; i++) {
                if (bytes[i] == BEHIND_ASCII && (bytes[i + 1] & 0xff) < 0xa0) {
                    text.write(bytes, at, i - at);
                    put("\\u00");
                    Json.hex(this, bytes[i + 1]);
                    at = i + 2;
                }
            }
            text.write(bytes, at, from + length - at);
        }

        @Override
        public void append(byte one) {
            text.write(one);
        }
    }
}
