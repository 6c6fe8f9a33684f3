package jinn.value;

import jinn.text.Bytes;
import jinn.text.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * A signal by its Linux number: numbers are part of the wire formats, so they stand here and a
 * kernel-semantics case holds them against the system's header. Real-time ones are told as glibc
 * counts them, {@code RTMIN+3} for 37: whoever sends one to an init means that.
 */
public enum Signal {
    HUP(1), INT(2), QUIT(3), ILL(4), TRAP(5), ABRT(6), BUS(7), FPE(8), KILL(9), USR1(10),
    SEGV(11), USR2(12), PIPE(13), ALRM(14), TERM(15), STKFLT(16), CHLD(17), CONT(18), STOP(19),
    TSTP(20), TTIN(21), TTOU(22), URG(23), XCPU(24), XFSZ(25), VTALRM(26), PROF(27), WINCH(28),
    POLL(29), PWR(30), SYS(31),
    RTMIN_0(34), RTMIN_1(35), RTMIN_2(36), RTMIN_3(37), RTMIN_4(38), RTMIN_5(39), RTMIN_6(40),
    RTMIN_7(41), RTMIN_8(42), RTMIN_9(43), RTMIN_10(44), RTMIN_11(45), RTMIN_12(46), RTMIN_13(47),
    RTMIN_14(48), RTMIN_15(49), RTMIN_16(50), RTMIN_17(51), RTMIN_18(52), RTMIN_19(53),
    RTMIN_20(54), RTMIN_21(55), RTMIN_22(56), RTMIN_23(57), RTMIN_24(58), RTMIN_25(59),
    RTMIN_26(60), RTMIN_27(61), RTMIN_28(62), RTMIN_29(63), RTMIN_30(64);

    /** Where glibc begins to count the real-time ones; two before it are libc's own. */
    public static final int REAL_TIME_MIN = 34;

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Its name without {@code SIG}, as people write it. */
    public String text() {
        return isRealTime() ? name().replace('_', '+') : name();
    }

    public boolean isRealTime() {
        return number >= REAL_TIME_MIN;
    }

    /** The signal of that number; null where Linux has none, or one of libc's own. */
    public static @Nullable Signal of(int number) {
        for (Signal signal : values()) {
            if (signal.number == number) {
                return signal;
            }
        }
        return null;
    }

    /** Reads a name, with or without {@code SIG}, in any case, or a number; null if neither. */
    public static @Nullable Signal parse(String text) {
        var number = Decimal.parse(text);
        if (number.isPresent()) {
            return of((int) Math.min(number.getAsLong(), Integer.MAX_VALUE));
        }
        String upper = Bytes.upper(text);
        String bare = upper.startsWith("SIG") ? upper.substring(3) : upper;
        for (Signal signal : values()) {
            if (signal.text().equals(bare)) {
                return signal;
            }
        }
        return switch (bare) {
            case "CLD" -> CHLD;
            case "IOT" -> ABRT;
            case "IO" -> POLL;
            case "RTMIN" -> RTMIN_0;
            default -> null;
        };
    }

    /** {@code SIGTERM} for 15; {@code SIG???} for a number without a name. */
    public static String nameOf(int number) {
        Signal signal = of(number);
        return signal == null ? "SIG???" : "SIG" + signal.text();
    }
}
