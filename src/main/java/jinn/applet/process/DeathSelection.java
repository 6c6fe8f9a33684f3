package jinn.applet.process;

import java.util.OptionalLong;
import jinn.control.Death;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Signal;

/**
 * Which deaths count. As text: exit codes, intervals {@code A-B} of them, and signals by name or
 * as {@code SIG15}, with blanks, commas and semicolons between. A signal counts by its own name
 * and by the exit code it looks like.
 */
final class DeathSelection {

    private static final int CODES = 256;
    private static final int SIGNALS = 65;
    private static final String SEPARATORS = ",; \n\r\t";

    private final boolean[] codes = new boolean[CODES];
    private final boolean[] signals = new boolean[SIGNALS];

    private DeathSelection() {
    }

    /** Exit code 100 where the text is no such list. */
    static DeathSelection parse(String text) {
        var selection = new DeathSelection();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    selection.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return selection;
    }

    private void add(String item) {
        if (item.charAt(0) >= '0' && item.charAt(0) <= '9') {
            int dash = item.indexOf('-');
            int first = code(dash < 0 ? item : item.substring(0, dash));
            int last = dash < 0 ? first : code(item.substring(dash + 1));
            if (last < first) {
                throw Fatal.usage("invalid interval: " + item);
            }
            for (int code = first; code <= last; code++) {
                codes[code] = true;
            }
        } else {
            signals[signal(item)] = true;
        }
    }

    private static int code(String text) {
        OptionalLong code = Decimal.parse(text);
        if (code.isEmpty() || code.getAsLong() >= CODES) {
            throw Fatal.usage("invalid exit code: " + text);
        }
        return (int) code.getAsLong();
    }

    private static int signal(String name) {
        OptionalLong number = name.length() > 3 ? Decimal.parse(name.substring(3))
                : OptionalLong.empty();
        Signal signal = Signal.parse(name);
        if (signal == null && number.isPresent() && number.getAsLong() > 0
                && number.getAsLong() < SIGNALS) {
            return (int) number.getAsLong();
        }
        if (signal == null) {
            throw Fatal.usage("invalid signal: " + name);
        }
        return signal.number();
    }

    boolean has(Death death) {
        return hasSignal(death) || codes[death.code()];
    }

    /** Whether it counts for its signal rather than for its exit code. */
    boolean hasSignal(Death death) {
        return death.signal() > 0 && death.signal() < SIGNALS && signals[death.signal()];
    }
}
