package jinn.view.top;

import jinn.view.ServiceFacts;

/**
 * A service as it was at one look.
 *
 * @param cpuMs that its processes had taken
 * @param cpuPercent of one processor, since the look before; -1 where there was none
 * @param memoryKib of its processes
 * @param logBytes in its logs
 * @param logRate bytes a second since the look before; -1 where there was none
 */
public record Row(ServiceFacts facts, long cpuMs, long cpuPercent, long memoryKib, long logBytes,
        long logRate) {

    private static final int PERCENT = 100;
    private static final int MS = 1000;

    /** With what changed since that one, so many ms ago. */
    Row since(Row before, long ms) {
        long cpu = cpuMs < before.cpuMs ? 0 : cpuMs - before.cpuMs;
        // A log gets smaller when an archive is removed.
        long written = logBytes < before.logBytes ? 0 : logBytes - before.logBytes;
        long span = Math.max(1, ms);
        return new Row(facts, cpuMs, cpu * PERCENT / span, memoryKib, logBytes,
                written * MS / span);
    }
}
