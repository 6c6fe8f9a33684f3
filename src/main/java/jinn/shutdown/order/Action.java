package jinn.shutdown.order;

import jinn.kernel.Host;
import org.jspecify.annotations.Nullable;

/** What it is all for: a letter on the fifo, in records and as an option of hpr. */
public enum Action {
    HALT('h'),
    POWER_OFF('p'),
    REBOOT('r'),
    /** Just rc.shutdown; the machine stays up. */
    SCRIPT_ONLY('S');

    private final char letter;

    Action(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /** Null for a letter that means nothing. */
    public static @Nullable Action of(int letter) {
        return switch (letter) {
            case 'h' -> HALT;
            case 'p' -> POWER_OFF;
            case 'r' -> REBOOT;
            case 'S' -> SCRIPT_ONLY;
            default -> null;
        };
    }

    /** How the machine stops; a script stops none. */
    public Host.Stop stop() {
        return switch (this) {
            case HALT -> Host.Stop.HALT;
            case REBOOT -> Host.Stop.REBOOT;
            case POWER_OFF, SCRIPT_ONLY -> Host.Stop.POWER_OFF;
        };
    }
}
