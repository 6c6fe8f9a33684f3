package jinn.scan.tree;

import java.util.List;

/** The answer to an event: the state from now on, and what to do, in that order. */
public record Step(State next, List<Effect> effects) {

    static Step stay(State state) {
        return new Step(state, List.of());
    }

    static Step stay(State state, Effect... effects) {
        return new Step(state, List.of(effects));
    }
}
