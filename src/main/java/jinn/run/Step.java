package jinn.run;

import java.util.List;
import jinn.loop.Turn;

/** What follows from an event. */
public record Step(State next, List<Effect> effects) implements Turn<State, Effect> {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}
