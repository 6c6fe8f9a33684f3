package jinn.log;

import java.util.List;

/** What an event leads to. */
public record Step(State next, List<Effect> effects) {

    static Step to(State next) {
        return new Step(next, List.of());
    }

    static Step to(State next, Effect effect) {
        return new Step(next, List.of(effect));
    }
}
