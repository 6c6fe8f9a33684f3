package jinn.login;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import jinn.value.Instant;

/**
 * A record of who is logged in, or of what became of the machine: the 384 bytes of utmp(5) as
 * glibc lays them out on x86-64, numbers little-endian, words filled up with zero bytes.
 */
public record Utmp(int type, int pid, String line, String id, String user, String host,
        int session, Instant time) {

    public static final int SIZE = 384;

    /** Kinds of record. */
    public static final int RUN_LEVEL = 1;
    public static final int USER_PROCESS = 7;
    public static final int DEAD_PROCESS = 8;

    private static final int PID_AT = 4;
    private static final int LINE_AT = 8;
    private static final int ID_AT = 40;
    private static final int USER_AT = 44;
    private static final int HOST_AT = 76;
    private static final int SESSION_AT = 336;
    private static final int SECONDS_AT = 340;
    private static final int MICROS_AT = 344;
    private static final int WORD = 32;
    private static final int ID = 4;
    private static final int HOST = 256;
    private static final int NANOS_PER_MICRO = 1000;

    /** Whole records only. */
    public static List<Utmp> all(String bytes) {
        List<Utmp> all = new ArrayList<>();
        for (int at = 0; at + SIZE <= bytes.length(); at += SIZE) {
            all.add(of(bytes.substring(at, at + SIZE)));
        }
        return all;
    }

    static Utmp of(String bytes) {
        Instant time = new Instant(number(bytes, SECONDS_AT, 4) & 0xffff_ffffL,
                number(bytes, MICROS_AT, 4) * NANOS_PER_MICRO);
        return new Utmp(number(bytes, 0, 2), number(bytes, PID_AT, 4),
                word(bytes, LINE_AT, WORD), word(bytes, ID_AT, ID),
                word(bytes, USER_AT, WORD), word(bytes, HOST_AT, HOST),
                number(bytes, SESSION_AT, 4), time);
    }

    private static int number(String bytes, int at, int size) {
        int value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes.charAt(at + i);
        }
        return value;
    }

    private static String word(String bytes, int at, int size) {
        String field = bytes.substring(at, at + size);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }

    /** What was in fields that are not ours is zero. */
    public byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        put(bytes, 0, type, 2);
        put(bytes, PID_AT, pid, 4);
        put(bytes, LINE_AT, line, WORD);
        put(bytes, ID_AT, id, ID);
        put(bytes, USER_AT, user, WORD);
        put(bytes, HOST_AT, host, HOST);
        put(bytes, SESSION_AT, session, 4);
        put(bytes, SECONDS_AT, (int) time.seconds(), 4);
        put(bytes, MICROS_AT, time.nanos() / NANOS_PER_MICRO, 4);
        return bytes;
    }

    private static void put(byte[] bytes, int at, int value, int size) {
        int rest = value;
        for (int i = 0; i < size; i++) {
            bytes[at + i] = (byte) rest;
            rest >>= 8;
        }
    }

    private static void put(byte[] bytes, int at, String word, int size) {
        byte[] source = Bytes.toArray(word);
        System.arraycopy(source, 0, bytes, at, Math.min(source.length, size));
    }

    public boolean isLogin() {
        return type == USER_PROCESS;
    }

    /** The same terminal with nobody at it. */
    public Utmp loggedOut() {
        return new Utmp(DEAD_PROCESS, pid, line, id, "", "", session, new Instant(0, 0));
    }
}
