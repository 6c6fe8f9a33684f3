package jinn.scan;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Signal;

/** What a scanner answers; all but the first three of them may have a script. */
final class CaughtSignals {

    static final List<Signal> ALL = all();

    private CaughtSignals() {
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
