package jinn.log.spool;

import java.util.ArrayList;
import java.util.List;

/** What an event leads to. */
record Step(State next, List<Effect> effects) {

    static Step to(State next) {
        return new Step(next, List.of());
    }

    static Step to(State next, Effect effect) {
        return new Step(next, List.of(effect));
    }

    /** The same, with something else done before. */
    Step precededBy(Effect effect) {
        List<Effect> all = new ArrayList<>(effects);
        all.addFirst(effect);
        return new Step(next, all);
    }
}
