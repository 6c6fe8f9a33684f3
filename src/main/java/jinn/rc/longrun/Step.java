package jinn.rc.longrun;

import java.util.List;
import jinn.loop.Turn;

/** The next state and what to do on the way. */
public record Step(State next, List<Effect> effects) implements Turn<State, Effect> {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}
