package jinn.option;

import jinn.system.Report;
import jinn.value.Fatal;

/**
 * What a number may be. Where s6 has always taken any number and used the nearest that is
 * possible, so do we, for there are trees that give such numbers; but whoever gives one is told.
 */
public record Range(long least, long most) {

    /** The value of that option, or the nearest within; a warning says which one is used. */
    public long near(Options options, char letter, long absent, Report report) {
        return near(options.number(letter, absent), "-" + letter, report);
    }

    /** {@code what} was given that value. */
    public long near(long value, String what, Report report) {
        String outside = outside(value, what);
        if (!outside.isEmpty()) {
            report.warning(outside);
        }
        return near(value);
    }

    public long near(long value) {
        return Math.max(least, Math.min(value, most));
    }

    /** The warning; empty of a value within. */
    public String outside(long value, String what) {
        return value > most ? what + ": " + value + " is above the limit, which is used: " + most
                : value < least ? what + ": " + value + " is below the limit, which is used: "
                        + least : "";
    }

    /** The value of that option; one outside is misuse. */
    public long exact(Options options, char letter, long absent) {
        long value = options.number(letter, absent);
        if (value > most || value < least) {
            throw Fatal.usage("-" + letter + ": " + value + " is not within " + least + " and "
                    + most);
        }
        return value;
    }
}
