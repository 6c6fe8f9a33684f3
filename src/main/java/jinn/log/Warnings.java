package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Kernel;
import jinn.kernel.Report;

/** What goes wrong while the logger goes on. */
record Warnings(Report report, boolean quiet) {

    Kernel kernel() {
        return report.kernel();
    }

    void say(String message) {
        if (!quiet) {
            report.warning(message);
        }
    }

    void unable(String verb, String what, Errno errno) {
        if (!quiet) {
            report.unable(verb, what, errno);
        }
    }
}
