package jinn.view.top;

import org.jspecify.annotations.Nullable;

/** The next state, and what is to be done; null for nothing. */
public record Step(State next, @Nullable Effect effect) {

    static Step stay(State state) {
        return new Step(state, null);
    }
}
