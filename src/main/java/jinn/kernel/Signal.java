package jinn.kernel;

import jinn.text.Bytes;
import jinn.text.Decimal;

/**
 * A signal by its Linux number: numbers are part of the wire formats, so they stand here and a
 * kernel-semantics case holds them against the system's header.
 */
public enum Signal {
    HUP(1), INT(2), QUIT(3), ILL(4), TRAP(5), ABRT(6), BUS(7), FPE(8), KILL(9), USR1(10),
    SEGV(11), USR2(12), PIPE(13), ALRM(14), TERM(15), STKFLT(16), CHLD(17), CONT(18), STOP(19),
    TSTP(20), TTIN(21), TTOU(22), URG(23), XCPU(24), XFSZ(25), VTALRM(26), PROF(27), WINCH(28),
    POLL(29), PWR(30), SYS(31);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The signal of that number; null where Linux has none, or a real-time one. */
    public static Signal of(int number) {
        Signal[] all = values();
        return number >= 1 && number <= all.length ? all[number - 1] : null;
    }

    /** Reads a name, with or without {@code SIG}, in any case, or a number; null if neither. */
    public static Signal parse(String text) {
        var number = Decimal.parse(text);
        if (number.isPresent()) {
            return of((int) Math.min(number.getAsLong(), Integer.MAX_VALUE));
        }
        String upper = Bytes.upper(text);
        String bare = upper.startsWith("SIG") ? upper.substring(3) : upper;
        for (Signal signal : values()) {
            if (signal.name().equals(bare)) {
                return signal;
            }
        }
        return switch (bare) {
            case "CLD" -> CHLD;
            case "IOT" -> ABRT;
            case "IO" -> POLL;
            default -> null;
        };
    }

    /** {@code SIGTERM} for 15; {@code SIG???} for a number without a name. */
    public static String nameOf(int number) {
        Signal signal = of(number);
        return signal == null ? "SIG???" : "SIG" + signal.name();
    }
}
