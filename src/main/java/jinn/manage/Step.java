package jinn.manage;

import java.util.List;

/** The next state and what to do on the way. */
public record Step(State next, List<Effect> effects) {
}
