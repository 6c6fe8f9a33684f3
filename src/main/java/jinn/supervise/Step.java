package jinn.supervise;

import java.util.List;
import jinn.loop.Turn;

/** What follows from an event. */
public record Step(State next, List<Effect> effects) implements Turn<State, Effect> {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }

    static Step stay(State state) {
        return new Step(state, List.of());
    }
}
