package jinn.run;

import java.util.List;

/** What follows from an event. */
public record Step(State next, List<Effect> effects) {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}
