package jinn.applet.portable;

import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.walk.Failures;

/** Work on operands one after another: what fails is told of, the rest is done all the same. */
public final class Operands implements Failures {

    /** Of a utility that could not do all it was asked to. */
    static final int SOME_FAILED = 1;

    private final Report report;
    private boolean failed;

    public Operands(Kernel kernel, String program) {
        this.report = new Report(kernel, program);
    }

    /** Whether it was done. */
    public boolean check(Result<?> result, String verb, String what) {
        if (result instanceof Failed<?>(Errno errno)) {
            unable(verb, what, errno);
        }
        return result.isOk();
    }

    @Override
    public void unable(String verb, String what, Errno errno) {
        report.unable(verb, what, errno);
        failed = true;
    }

    public void fail(String what) {
        report.warning(what);
        failed = true;
    }

    public int exitCode() {
        return failed ? SOME_FAILED : 0;
    }
}
