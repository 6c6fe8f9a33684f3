package jinn.confine;

import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;

/** What the kernel did not do: the end of the start, or a warning that names it. */
record Refusals(Report report, boolean bestEffort) {

    private static final String VERB = "do";

    /** Whether it was done. */
    boolean check(Result<?> result, String option) {
        if (!(result instanceof Result.Failed<?>(Errno errno))) {
            return true;
        }
        if (!bestEffort) {
            throw Fatal.system(VERB, option, errno);
        }
        report.warning("unable to " + VERB + " " + option + ": " + errno.reason()
                + ": the program starts without it");
        return false;
    }
}
