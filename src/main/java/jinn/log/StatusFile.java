package jinn.log;

import java.util.Arrays;
import jinn.kernel.Errno;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Texts;

/** A file that always holds the newest record. Of those that came at once only the last counts. */
final class StatusFile implements Drain {

    /** Larger is not asked for in earnest. */
    static final int SIZE_MAX = 65_536;

    private final Warnings warnings;
    private final Directive.Keep keep;
    private final Outlet outlet;
    private boolean complained;

    StatusFile(Warnings warnings, Directive.Keep keep, int max) {
        this.warnings = warnings;
        this.keep = keep;
        this.outlet = new Outlet(max);
    }

    @Override
    public Outlet outlet() {
        return outlet;
    }

    @Override
    public boolean isOverwritten() {
        return true;
    }

    /** A record that cannot be written is lost: the next one would replace it anyway. */
    @Override
    public void flush() {
        if (outlet.isEmpty()) {
            return;
        }
        Result<Done> done = new Texts(warnings.kernel().files()).replace(keep.path(), content());
        outlet.clear();
        if (done instanceof Failed<Done>(Errno errno) && !complained) {
            warnings.unable("write status file", keep.path(), errno);
        }
        complained = !done.isOk();
    }

    private byte[] content() {
        byte[] record = outlet.copy();
        if (keep.size() == 0) {
            return record;
        }
        byte[] content = Arrays.copyOf(record, keep.size());
        for (int i = record.length; i < content.length; i++) {
            content[i] = '\n';
        }
        return content;
    }

    @Override
    public boolean isIdle() {
        return outlet.isEmpty();
    }
}
