package jinn.log.directory;

import java.util.List;
import jinn.value.Pid;

/** Where a log directory stands. {@code again}: the last try failed and was complained of. */
public sealed interface State {

    /** Current takes records; so many bytes are in it. */
    record Writing(long size, boolean again) implements State {
    }

    /** The last write failed. */
    record Stuck(long size) implements State {
    }

    /** The first of these is being done, the others come after it. */
    record Operating(List<DirectoryOp> left, boolean again) implements State {
    }

    /** The first of these failed. */
    record Waiting(List<DirectoryOp> left) implements State {
    }

    /** The processor reads previous and writes processed. */
    record Processing(Pid processor, boolean again) implements State {
    }

    /** Current is whole and marked. */
    record Closed() implements State {
    }
}
