package jinn.log;

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

    /** What makes the directory ready for records; the last move opens current. */
    static List<Move> plan(Found found) {
        List<Move> plan = new ArrayList<>();
        if (found.processed() == Left.MARKED) {
            plan.add(Move.REMOVE_PREVIOUS);
            plan.add(Move.ARCHIVE_PROCESSED);
        } else if (found.previous() != Left.ABSENT || found.processed() != Left.ABSENT) {
            plan.add(Move.REMOVE_PROCESSED);
            plan.add(Move.SALVAGE_PREVIOUS);
        }
        if (found.current() != Left.MARKED) {
            plan.add(Move.REMOVE_STATE);
            plan.add(Move.REMOVE_NEW_STATE);
            plan.add(Move.SALVAGE_CURRENT);
            plan.add(Move.CREATE_STATE);
        }
        if (!plan.isEmpty()) {
            plan.add(Move.TRIM);
        }
        plan.add(Move.OPEN_CURRENT);
        return plan;
    }
}
