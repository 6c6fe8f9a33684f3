package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

/** A service that is told to go by several at once has its down-signal once. */
final class StopOnceTest {

    private static final Event TERM = new Event.Signalled(Event.Reason.TERM);
    private static final Event DOWN = ordered('d');
    private static final Event UP = ordered('u');

    private static Event ordered(char letter) {
        return new Event.Ordered(ServiceOrder.of(letter));
    }

    private static long downSignals(Event... events) {
        State state = Cells.in("UP");
        List<Effect> effects = new ArrayList<>();
        for (Event event : events) {
            Step step = Machine.step(state, event, Cells.after(10));
            effects.addAll(step.effects());
            state = step.next();
        }
        return effects.stream().filter(effect -> effect instanceof Effect.Kill(_, Signal signal)
                && signal == Signal.XCPU).count();
    }

    @Test
    void whoeverComesFirst() {
        assertThat(downSignals(TERM, TERM)).isEqualTo(1);
        assertThat(downSignals(DOWN, TERM)).isEqualTo(1);
        assertThat(downSignals(TERM, DOWN)).isEqualTo(1);
        assertThat(downSignals(DOWN, TERM, DOWN, TERM)).isEqualTo(1);
    }

    @Test
    void somebodyWhoAsksAgainIsHeard() {
        assertThat(downSignals(DOWN, DOWN)).isEqualTo(2);
    }

    @Test
    void oneThatWasToldToGoOnIsToldAnew() {
        assertThat(downSignals(DOWN, UP, TERM)).isEqualTo(2);
    }
}
