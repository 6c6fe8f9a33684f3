package jinn.rc.change;

import java.util.List;
import jinn.loop.Turn;

/** The next state and what to do on the way. */
public record Step(State next, List<Effect> effects) implements Turn<State, Effect> {
}
