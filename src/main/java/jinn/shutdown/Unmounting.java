package jinn.shutdown;

import jinn.kernel.Host;
import jinn.shutdown.order.Paths;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Unmounts everything there is to unmount. */
public record Unmounting(Report report) {

    /** Some 30000 mounts; what the system would cut off is told of. */
    private static final int TEXT_MAX = 4 << 20;

    /** How many failed; -1 where there is no list of mounts. */
    public int run() {
        Result<String> text = new SmallFiles(report.kernel().files())
                .readBeginning(Paths.MOUNTS, TEXT_MAX);
        if (text instanceof Failed<String>(Errno errno)) {
            report.unable("read", Paths.MOUNTS, errno);
            return -1;
        }
        if (((Ok<String>) text).value().length() == TEXT_MAX) {
            report.warning("the list of mounts is longer than " + TEXT_MAX
                    + " bytes: not all are unmounted");
        }
        int failed = 0;
        for (String path : Mounts.toUnmount(((Ok<String>) text).value())) {
            failed += unmount(path) ? 0 : 1;
        }
        return failed;
    }

    /** What is in use cannot go, but nothing is written to it any more. */
    private boolean unmount(String path) {
        Host host = report.kernel().host();
        Result<Done> done = host.unmount(path);
        String verb = "unmount";
        if (done.failedWith(Errno.EBUSY)) {
            verb = "make read-only";
            done = host.remountReadOnly(path);
        }
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable(verb, path, errno);
        }
        return done.isOk();
    }
}
