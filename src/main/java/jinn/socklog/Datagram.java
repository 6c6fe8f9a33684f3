package jinn.socklog;

import jinn.text.Bytes;
import jinn.text.Syslog;

/**
 * How a datagram becomes a line.
 *
 * @param lineMax more bytes of it are cut off
 * @param raw whether the number at its start stays as it is
 */
public record Datagram(int lineMax, boolean raw) {

    private static final String CUT = "...";
    private static final byte INSTEAD = '~';

    /** The line of the first {@code count} bytes, changed in place, with its newline. */
    String line(byte[] bytes, int count) {
        boolean cut = count > lineMax;
        int end = Math.min(count, lineMax);
        while (!cut && end > 0 && isEnd(bytes[end - 1])) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            bytes[i] = isEnd(bytes[i]) ? INSTEAD : bytes[i];
        }
        int code = raw ? 0 : Syslog.codeSize(bytes, 0, end);
        String words = code == 0 ? "" : Syslog.words(bytes, 0, code);
        return words + Bytes.fromArray(bytes, code, end - code) + (cut ? CUT : "") + "\n";
    }

    private static boolean isEnd(byte one) {
        return one == '\n' || one == 0;
    }
}
