package jinn.unit;

import java.util.List;
import java.util.OptionalLong;
import jinn.text.Decimal;
import jinn.unit.Finding.Fate;
import jinn.unit.Form.FormFile;
import jinn.unit.file.Assignment;
import jinn.unit.value.Quantity;
import jinn.value.Signal;

/**
 * Whether a longrun is started again after a death: the end of its finish script.
 *
 * @param isWrapped whether one of ours runs instead of the daemon, which says a signal by a code
 */
record Policy(Reading reading, boolean isWrapped) {

    /** As a run script ends whose condition does not hold. */
    static final int SKIPPED = 125;

    private static final int SIGNAL = 128;
    private static final long RESTART_MS = 100;
    private static final long LIMIT_MS = 10_000;
    private static final long LIMIT_DEATHS = 5;

    /** The signals that end a daemon as it should. */
    private static final List<Signal> CLEAN =
            List.of(Signal.HUP, Signal.INT, Signal.PIPE, Signal.TERM);

    /** The last lines of finish, where code and signal are the first two variables. */
    String decision(Script script) {
        String restart = reading.text("Restart");
        String always = ".*";
        String clean = "0:0" + patterns("SuccessExitStatus", "") + cleanSignals();
        String signal = isWrapped ? "(129|1[3-9][0-9]):0|256:.*" : "256:.*";
        script.raw(script.call("multisubstitute") + " { importas code 1 importas signal 2 }\n");
        script.raw(script.call("case") + " ${code}:${signal} {\n");
        line(script, SKIPPED + ":0" + patterns("RestartPreventExitStatus", ""), SKIPPED);
        line(script, patterns("RestartForceExitStatus", "none"), 0);
        switch (restart) {
            case "", "no" -> line(script, always, SKIPPED);
            case "always" -> line(script, always, 0);
            case "on-success" -> {
                line(script, clean, 0);
                line(script, always, SKIPPED);
            }
            case "on-failure" -> line(script, clean, SKIPPED);
            case "on-abnormal", "on-abort", "on-watchdog" -> {
                line(script, clean, SKIPPED);
                line(script, signal, 0);
                line(script, always, SKIPPED);
                reading.say("Restart", restart.equals("on-watchdog") ? Fate.BEHAVIOUR
                        : Fate.DIFFERENT, "it is restarted after a signal");
            }
            default -> wrong("Restart");
        }
        return script.raw("}\n" + script.call("exit") + " 0\n").toString();
    }

    private void wrong(String key) {
        for (Assignment one : reading.all(key)) {
            reading.wrong(one, "a known word is wanted");
        }
    }

    private static void line(Script script, String pattern, int code) {
        if (!pattern.equals("none")) {
            script.raw("  " + Script.quoted(pattern) + " { " + script.call("exit") + " " + code
                    + " }\n");
        }
    }

    private String cleanSignals() {
        StringBuilder patterns = new StringBuilder();
        for (Signal signal : CLEAN) {
            patterns.append(pattern(signal));
        }
        return patterns.toString();
    }

    private String pattern(Signal signal) {
        return "|256:" + signal.number()
                + (isWrapped ? "|" + (SIGNAL + signal.number()) + ":0" : "");
    }

    /** Each with a bar before it; {@code otherwise} where there is none. */
    private String patterns(String key, String otherwise) {
        StringBuilder patterns = new StringBuilder();
        for (Assignment one : reading.all(key)) {
            for (String word : reading.words(one)) {
                OptionalLong code = Decimal.parse(word);
                Signal signal = Signal.parse(word);
                if (code.isPresent()) {
                    patterns.append('|').append(code.getAsLong()).append(":0");
                } else if (signal != null) {
                    patterns.append(pattern(signal));
                } else {
                    reading.say(one, Fate.BEHAVIOUR, word + " is neither a code nor a signal");
                }
            }
        }
        return patterns.isEmpty() ? otherwise
                : otherwise.isEmpty() ? patterns.toString() : patterns.substring(1);
    }

    /** How long it waits, and when it gives up. */
    void settings(List<FormFile> files) {
        String restart = reading.text("Restart");
        long delay = reading.spanMs("RestartSec", RESTART_MS);
        long most = reading.spanMs("RestartMaxDelaySec", delay);
        reading.number("RestartSteps", 0);
        long within = span("StartLimitIntervalSec", "StartLimitInterval");
        long deaths = reading.number("StartLimitBurst", LIMIT_DEATHS);
        if (restart.isEmpty() || restart.equals("no")) {
            return;
        }
        if (reading.last("RestartSec") != null && delay != Quantity.INFINITE) {
            files.add(new FormFile("restart-delay",
                    delay + " " + Math.max(delay, Math.min(most, Integer.MAX_VALUE)) + "\n",
                    false));
            if (delay < 1000) {
                reading.say("RestartSec", Fate.DIFFERENT, "at least 1 s between two starts");
            }
        }
        if (within > 0 && deaths > 0 && within != Quantity.INFINITE) {
            files.add(new FormFile("max-deaths", deaths + " " + within + "\n", false));
        }
    }

    private long span(String key, String old) {
        long before = reading.spanMs(old, LIMIT_MS);
        return reading.spanMs(key, before);
    }
}
