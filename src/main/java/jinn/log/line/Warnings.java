package jinn.log.line;

import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;

/** What goes wrong while the logger goes on. */
public record Warnings(Report report, boolean quiet) {

    public Kernel kernel() {
        return report.kernel();
    }

    public void say(String message) {
        if (!quiet) {
            report.warning(message);
        }
    }

    public void unable(String verb, String what, Errno errno) {
        if (!quiet) {
            report.unable(verb, what, errno);
        }
    }
}
