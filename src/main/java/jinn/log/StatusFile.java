package jinn.log;

import java.util.Arrays;
import jinn.log.line.Need;
import jinn.log.line.RecordBuffer;
import jinn.log.line.Sink;
import jinn.log.line.Warnings;
import jinn.log.script.Directive;
import jinn.system.SmallFiles;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** A file that always holds the newest record. Of those that came at once only the last counts. */
final class StatusFile implements Sink {

    private final Warnings warnings;
    private final Directive.Keep keep;
    private final RecordBuffer buffer;
    private boolean complained;

    StatusFile(Warnings warnings, Directive.Keep keep, int max) {
        this.warnings = warnings;
        this.keep = keep;
        this.buffer = new RecordBuffer(max);
    }

    @Override
    public RecordBuffer buffer() {
        return buffer;
    }

    @Override
    public boolean isOverwritten() {
        return true;
    }

    /** A record that cannot be written is lost: the next one would replace it anyway. */
    @Override
    public Need flush() {
        if (buffer.isEmpty()) {
            return Need.NOTHING;
        }
        Result<Done> done = new SmallFiles(warnings.kernel().files())
                .replace(keep.path(), content());
        buffer.clear();
        if (done instanceof Failed<Done>(Errno errno) && !complained) {
            warnings.unable("write status file", keep.path(), errno);
        }
        complained = !done.isOk();
        return Need.NOTHING;
    }

    private byte[] content() {
        byte[] record = buffer.copy();
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
        return buffer.isEmpty();
    }
}
