package jinn.journal;

import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;

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
