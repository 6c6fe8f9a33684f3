package jinn.control;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Tai64n;
import jinn.value.WaitStatus;

/**
 * One record of {@code supervise/death_tally}: 14 bytes, oldest first.
 *
 * @param code the exit code; 128 + signal where a signal killed it
 * @param signal 0 where it exited
 */
public record Death(Tai64n at, int code, int signal) {

    public static final int SIZE = 14;
    public static final int TALLY_DEFAULT = 100;
    public static final int TALLY_MAX = 4096;

    private static final int SIGNALLED = 128;

    public static Death of(Tai64n at, WaitStatus status) {
        int code = status.isExited() ? status.code() : SIGNALLED + status.signal();
        return new Death(at, code, status.signal());
    }

    /** The records of a tally; none where its length shows that it is torn. */
    public static List<Death> tally(byte[] bytes) {
        List<Death> deaths = new ArrayList<>();
        if (bytes.length % SIZE != 0) {
            return deaths;
        }
        for (int at = 0; at < bytes.length; at += SIZE) {
            deaths.add(new Death(Tai64n.at(bytes, at), bytes[at + Tai64n.SIZE] & 0xff,
                    bytes[at + Tai64n.SIZE + 1] & 0xff));
        }
        return deaths;
    }

    /** The newest {@code limit} of them, as a tally. */
    public static byte[] bytes(List<Death> deaths, int limit) {
        int first = Math.max(0, deaths.size() - limit);
        byte[] bytes = new byte[(deaths.size() - first) * SIZE];
        for (int i = first; i < deaths.size(); i++) {
            deaths.get(i).put(bytes, (i - first) * SIZE);
        }
        return bytes;
    }

    public void put(byte[] target, int offset) {
        at.put(target, offset);
        target[offset + Tai64n.SIZE] = (byte) code;
        target[offset + Tai64n.SIZE + 1] = (byte) signal;
    }
}
