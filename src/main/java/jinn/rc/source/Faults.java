package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Errno;
import jinn.value.Fatal;

/** What is wrong with sources, in the order in which it was found: all of it, for one run. */
public final class Faults {

    /** A rule of the source format is broken. */
    public static final int BROKEN_RULE = 1;

    /** More than these are only counted. */
    public static final int ERRORS_MAX = 1000;

    /** {@code verbosity}: from which on it is told. */
    public record Warning(int verbosity, String text) {
    }

    private final List<Fatal> errors = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int untold;

    /** Nothing may be compiled where there is one. */
    public List<Fatal> errors() {
        return errors;
    }

    /** How many more there were. */
    public int untold() {
        return untold;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    /** {@code place}: the file, and with a colon the line. */
    public void broken(String place, String message) {
        add(new Fatal(BROKEN_RULE, place + ": " + message));
    }

    /** Something that s6-rc takes for a failed call: exit 111. */
    public void unusable(String place, String message) {
        add(new Fatal(Fatal.SYSTEM, place + ": " + message));
    }

    public void unable(String verb, String path, Errno errno) {
        add(Fatal.system(verb, path, errno));
    }

    private void add(Fatal error) {
        if (errors.size() < ERRORS_MAX) {
            errors.add(error);
        } else {
            untold++;
        }
    }

    public void warning(int verbosity, String place, String message) {
        warnings.add(new Warning(verbosity, place + ": " + message));
    }
}
