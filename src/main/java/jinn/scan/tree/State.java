package jinn.scan.tree;

import java.util.Set;

/** How it stands with a scanner. */
public sealed interface State {

    Tree tree();

    /** Services are looked for, started and started again. */
    record Running(Tree tree, Gate gate) implements State {
    }

    /** All were told to stop; some have not yet. Only the catch-all logger is started again. */
    record Stopping(Tree tree, Strays strays) implements State {
    }

    /** What was done about those who keep loggers waiting. */
    enum Strays {
        NOTHING, WAITED, ASKED
    }

    /** Nobody but the catch-all logger's supervisor is left, and it was told to stop. */
    record LoggerLast(Tree tree, boolean termSent) implements State {
    }

    /** Nobody is waited for any more. */
    record Finished(Tree tree) implements State {
    }

    /** Who may start. */
    enum Gate {
        /** Nobody: no scan was completed yet. */
        UNDECIDED,
        /** The catch-all logger only, until its fifo has a reader. */
        LOGGER_FIRST,
        /** Everybody. */
        OPEN
    }

    /** Of a scanner that goes on with the supervisors of the one before. */
    static State resumed(ServiceTable table) {
        return new Running(new Tree(table, Set.of(), Tree.NEVER, null), Gate.OPEN);
    }

    State INITIAL = new Running(Tree.EMPTY, Gate.UNDECIDED);
}
