package jinn.await;

import org.jspecify.annotations.Nullable;

/** Where a service can be waited for, and the letter that says so on a command line. */
public enum Goal {
    UP('u'), READY('U'), DOWN('d'), STARTABLE('D'), RESTARTED('r'), READY_AGAIN('R');

    private final char letter;

    Goal(char letter) {
        this.letter = letter;
    }

    /** Null for a letter that names none. */
    public static @Nullable Goal of(char letter) {
        for (Goal goal : values()) {
            if (goal.letter == letter) {
                return goal;
            }
        }
        return null;
    }

    public boolean isReadiness() {
        return this == READY || this == READY_AGAIN;
    }

    /** The same for a service that never says that it is ready. */
    public Goal withoutReadiness() {
        return switch (this) {
            case READY -> UP;
            case READY_AGAIN -> RESTARTED;
            case UP, DOWN, STARTABLE, RESTARTED -> this;
        };
    }

    boolean endsUp() {
        return this != DOWN && this != STARTABLE;
    }
}
