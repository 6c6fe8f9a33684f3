package jinn.shutdown;

import java.util.ArrayList;
import java.util.List;
import jinn.loop.Turn;

/** The next state and what to do on the way. */
public record Step(State next, List<Effect> effects) implements Turn<State, Effect> {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }

    Step precededBy(Effect... first) {
        List<Effect> all = new ArrayList<>(List.of(first));
        all.addAll(effects);
        return new Step(next, all);
    }
}
