package jinn.log.directory;

import java.util.ArrayList;
import java.util.List;

/*
 * What to do with what the last logger left, when a directory is opened.
 *
 *   current is   previous  processed    done
 *   marked       no        no           go on with it, and with the state
 *   marked       else                   the same, after dealing with these two as below
 *   unmarked     any       any          state is void; current becomes @stamp.u
 *                any       marked       the processor had finished: processed becomes @stamp.s,
 *                                       previous goes
 *                any       unmarked     processed goes, previous becomes @stamp.u
 *
 * s6 does not look at the rows where current is marked: it never leaves a directory so.
 */
final class Recovery {

    /** A file somebody may have left. */
    enum Left {
        ABSENT, UNMARKED, MARKED
    }

    /** What is in a directory. */
    record Found(Left current, Left previous, Left processed) {
    }

    private Recovery() {
    }

    /** What makes the directory ready for records; the last operation opens current. */
    static List<DirectoryOp> plan(Found found) {
        List<DirectoryOp> plan = new ArrayList<>();
        if (found.processed() == Left.MARKED) {
            plan.add(DirectoryOp.REMOVE_PREVIOUS);
            plan.add(DirectoryOp.ARCHIVE_PROCESSED);
        } else if (found.previous() != Left.ABSENT || found.processed() != Left.ABSENT) {
            plan.add(DirectoryOp.REMOVE_PROCESSED);
            plan.add(DirectoryOp.SALVAGE_PREVIOUS);
        }
        if (found.current() != Left.MARKED) {
            plan.add(DirectoryOp.REMOVE_STATE);
            plan.add(DirectoryOp.REMOVE_NEW_STATE);
            plan.add(DirectoryOp.SALVAGE_CURRENT);
            plan.add(DirectoryOp.CREATE_STATE);
        }
        if (!plan.isEmpty()) {
            plan.add(DirectoryOp.TRIM);
        }
        plan.add(DirectoryOp.OPEN_CURRENT);
        return plan;
    }
}
