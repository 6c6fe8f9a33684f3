package jinn.log.script;

import java.util.Optional;

/** One word of a logging script, after what only sets a value for later words is folded in. */
public sealed interface Directive {

    /** Selects the lines that are not selected and match, or the other way round. */
    record Pick(boolean selects, String regex) implements Directive {
    }

    /** Selects just the lines that nothing was done with so far. */
    record Rest() implements Directive {
    }

    /** Something is done with the selected lines. {@code prefix} is without its blank. */
    record Act(Stamps stamps, String prefix, Action action) implements Directive {
    }

    /** Which times stand before a line; or that it becomes an object, which has its own. */
    record Stamps(boolean tai, boolean local, boolean human, Optional<Json> json) {

        Stamps(boolean tai, boolean local) {
            this(tai, local, false, Optional.empty());
        }
    }

    /** What is known of where lines come from; the object lacks what is empty. */
    record Json(String service, String channel) {

        /** Longer lines would not fit into memory as objects: they are cut. */
        static final int LINE_MAX = 65_536;
    }

    /** What is done with a line. */
    sealed interface Action {
    }

    /** To stdout. */
    record Print() implements Action {
    }

    /**
     * To stderr.
     *
     * @param lineMax longer lines are cut; 0 for no limit
     */
    record Alert(int lineMax) implements Action {
    }

    /**
     * Becomes the whole content of a file.
     *
     * @param size of the file, cut or filled up; 0 for just the line
     */
    record Keep(String path, int size) implements Action {

        /** Larger is not asked for in earnest. */
        static final int SIZE_MAX = 65_536;
    }

    /** To a log directory. */
    record Store(DirectoryConfig directory) implements Action {
    }
}
