package jinn.journal;

import jinn.kernel.Errno;
import jinn.kernel.Kernel;
import jinn.kernel.Report;

/** What could not be read, told of; and whether there was anything. */
final class Troubles {

    private final Report report;
    private boolean any;

    Troubles(Report report) {
        this.report = report;
    }

    Kernel kernel() {
        return report.kernel();
    }

    boolean areAny() {
        return any;
    }

    void unable(String verb, String what, Errno errno) {
        any = true;
        report.unable(verb, what, errno);
    }

    void say(String message) {
        any = true;
        report.warning(message);
    }
}
