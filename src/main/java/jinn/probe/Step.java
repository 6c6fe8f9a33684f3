package jinn.probe;

import java.util.List;

/** The next state and what to do on the way. */
public record Step(State next, List<Effect> effects) {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}
