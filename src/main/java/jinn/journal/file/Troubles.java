package jinn.journal.file;

import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;

/** What could not be read, told of; and whether there was anything. */
public final class Troubles {

    private final Report report;
    private boolean any;

    public Troubles(Report report) {
        this.report = report;
    }

    public Kernel kernel() {
        return report.kernel();
    }

    public boolean areAny() {
        return any;
    }

    public void unable(String verb, String what, Errno errno) {
        any = true;
        report.unable(verb, what, errno);
    }

    public void say(String message) {
        any = true;
        report.warning(message);
    }
}
