package jinn.sudo;

import java.util.List;

/** What comes next. */
public record Step(State next, List<Effect> effects) {

    static Step to(State next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}
