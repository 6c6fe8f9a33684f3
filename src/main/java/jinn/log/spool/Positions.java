package jinn.log.spool;

import java.util.ArrayList;
import java.util.List;
import jinn.log.line.Input;
import jinn.log.line.RecordBuffer;
import jinn.log.line.Sink;

/** How far everybody is: the input, and each place that has to be remembered. */
final class Positions {

    private final Input input;
    private final List<RecordBuffer> buffers = new ArrayList<>();

    Positions(Input input) {
        this.input = input;
    }

    void add(Sink sink) {
        if (sink.key() != null) {
            sink.buffer().progress().keepFor(sink.key());
            buffers.add(sink.buffer());
        }
    }

    /** Goes on where the header says, but at the end of what there is at the latest. */
    void restore(SpoolHeader header, long end) {
        input.startAt(Math.min(header.first(), end));
        for (RecordBuffer buffer : buffers) {
            header.restore(buffer.progress(), end);
        }
    }

    /** Whatever has nothing waiting has got to where the input is. */
    void settle() {
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).settle(input.place());
        }
    }

    /** The first place that is still needed. */
    long first() {
        long first = input.place();
        for (int i = 0; i < buffers.size(); i++) {
            first = Math.min(first, buffers.get(i).progress().from());
        }
        return first;
    }

    /** Whether something was written that was not noted. */
    boolean areChanged() {
        boolean changed = false;
        for (int i = 0; i < buffers.size(); i++) {
            changed |= buffers.get(i).progress().isChanged();
        }
        return changed;
    }

    void enter(SpoolHeader header, long cut) {
        header.begin(cut, input.place());
        for (int i = 0; i < buffers.size(); i++) {
            header.add(buffers.get(i).progress());
        }
    }

    /** The header is on disk. */
    void noted() {
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).progress().noted();
        }
    }

    /** All places are less by so much. */
    void shift(long by) {
        input.shift(by);
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).progress().shift(by);
        }
    }

    /** Whether nothing waits anywhere. */
    boolean areAllPassedOn() {
        for (int i = 0; i < buffers.size(); i++) {
            if (!buffers.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
