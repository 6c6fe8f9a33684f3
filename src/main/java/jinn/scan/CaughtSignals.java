package jinn.scan;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Signal;

/** What a scanner answers; all but the first three of them may have a script. */
public final class CaughtSignals {

    static final List<Signal> ALL = all();

    private static final String PREFIX = "SIG";
    private static final int WITHOUT_SCRIPTS = 3;

    private CaughtSignals() {
    }

    /** Whether a program of that name, such as SIGTERM, is started on its signal. */
    public static boolean mayHaveScript(String name) {
        for (Signal signal : ALL.subList(WITHOUT_SCRIPTS, ALL.size())) {
            if (name.equals(PREFIX + signal.text())) {
                return true;
            }
        }
        return false;
    }

    /** The real-time ones too, by which others ask an init for its end. */
    private static List<Signal> all() {
        List<Signal> signals = new ArrayList<>(List.of(Signal.CHLD, Signal.ALRM, Signal.ABRT,
                Signal.HUP, Signal.INT, Signal.TERM, Signal.QUIT, Signal.USR1, Signal.USR2,
                Signal.PWR, Signal.WINCH));
        for (Signal signal : Signal.values()) {
            if (signal.isRealTime()) {
                signals.add(signal);
            }
        }
        return List.copyOf(signals);
    }
}
