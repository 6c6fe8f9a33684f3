package jinn.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.sim.World;
import jinn.system.Report;
import org.junit.jupiter.api.Test;

/** What a reactor makes of one event: a word is an event, and each of its letters an effect. */
final class ReactorTest {

    private final List<String> done = new ArrayList<>();
    private Reactor<String, Character> reactor;

    private List<Character> step(String word) {
        done.add("(" + word);
        return word.chars().mapToObj(c -> (char) c).toList();
    }

    private void perform(char letter) {
        done.add("" + letter);
        switch (letter) {
            case 'a' -> reactor.take("x");
            case 'b' -> reactor.take("ya");
            case 'e' -> reactor.exit(7);
            default -> { }
        }
    }

    private int run(Kernel kernel) {
        Loop loop = new Loop(kernel);
        reactor = new Reactor<>(new Report(kernel, "turner"), loop, this::step, this::perform);
        loop.arm(0, 10);
        loop.arm(1, 20);
        return reactor.run(wake -> reactor.take(wake.equals(new Wake.Expired(0)) ? "abc" : "e"));
    }

    @Test
    void answersAreTakenInTheirOrderAfterTheEffectsAndBeforeTheNextWake() {
        try (World world = new World(1)) {
            world.program("turner", (kernel, _) -> run(kernel)).files()
                    .executable("/turner", "turner");
            var turner = world.start("/turner");
            world.runMs(1000);
            assertThat(turner.status().code()).isEqualTo(7);
            assertThat(done).containsExactly("(abc", "a", "b", "c", "(x", "x", "(ya", "y", "a",
                    "(x", "x", "(e", "e");
        }
    }
}
