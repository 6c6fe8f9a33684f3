package jinn.supervise;

import java.util.List;
import jinn.control.Death;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.text.Tai64n;

/** Judges deaths by the settings of the service, and counts those in a row. */
final class Restarts {

    private static final long NANOS_PER_MS = 1_000_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int MIX_SHIFT = 20;

    private final Report report;
    private final ServiceDirectory directory;
    private int inARow;

    Restarts(Report report, ServiceDirectory directory) {
        this.report = report;
        this.directory = directory;
    }

    /** Of a ./run that has just died; its death is in the tally. */
    Verdict judge(long startedNs) {
        Verdict verdict = directory.verdict();
        long[] limit = directory.maxDeaths();
        if (limit != null && isReached(limit[0], limit[1])) {
            report.warning(limit[0] + " deaths within " + limit[1] + " ms: not starting it again");
            return verdict.ofFailure();
        }
        RestartPolicy policy = directory.restartPolicy();
        if (policy == null) {
            return verdict;
        }
        long nowNs = report.kernel().clock().monotonicNs();
        inARow = policy.deathsInARow(inARow, (nowNs - startedNs) / NANOS_PER_MS);
        return verdict.after(policy.delayMs(inARow, random(nowNs)));
    }

    private boolean isReached(long deaths, long withinMs) {
        List<Death> tally = new DeathTally(report.kernel().files()).deaths();
        if (deaths == 0 || deaths > tally.size()) {
            return false;
        }
        Tai64n first = tally.get(tally.size() - (int) deaths).at();
        return tally.getLast().at().msSince(first) <= withinMs;
    }

    /** Services that died together, of the same cause, differ in the number of the process. */
    private long random(long nowNs) {
        Kernel kernel = report.kernel();
        return (nowNs + kernel.processes().self().number()) * MIX >>> MIX_SHIFT;
    }
}
