package jinn.rc.update;

/** What a service of the old database is in the new one. */
sealed interface Image {

    /** Itself, under that number. */
    record Same(int number) implements Image {
    }

    /**
     * Others, ascending, which take its place: what it is itself now is of another kind, or a
     * bundle has its name. None of them: it disappears.
     */
    record Others(int[] numbers) implements Image {
    }
}
