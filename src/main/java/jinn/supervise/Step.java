package jinn.supervise;

import java.util.List;

/** What follows from an event. */
public record Step(State next, List<Effect> effects) {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }

    static Step stay(State state) {
        return new Step(state, List.of());
    }
}
