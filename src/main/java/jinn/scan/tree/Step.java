package jinn.scan.tree;

import java.util.ArrayList;
import java.util.List;
import jinn.loop.Turn;

/** The answer to an event: the state from now on, and what to do, in that order. */
public record Step(State next, List<Effect> effects) implements Turn<State, Effect> {

    public static Step stay(State state) {
        return new Step(state, List.of());
    }

    static Step stay(State state, Effect... effects) {
        return new Step(state, List.of(effects));
    }

    Step precededBy(Effect first) {
        List<Effect> all = new ArrayList<>(List.of(first));
        all.addAll(effects);
        return new Step(next, all);
    }
}
