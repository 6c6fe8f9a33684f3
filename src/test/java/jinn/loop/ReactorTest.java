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
    private String first = "";
    private Reactor<String, String, Character> reactor;

    /** The state is the word before. */
    private record Step(String next, List<Character> effects) implements Turn<String, Character> {
    }

    private Step step(String before, String word) {
        done.add("(" + word);
        return new Step(word, word.chars().mapToObj(c -> (char) c).toList());
    }

    private void perform(char letter) {
        done.add("" + letter);
        switch (letter) {
            case 'a' -> reactor.take("x");
            case 'b' -> reactor.take("ya");
            case 's' -> done.add(reactor.state());
            case 'e' -> reactor.exit(7);
            default -> { }
        }
    }

    private int run(Kernel kernel) {
        Loop loop = new Loop(kernel);
        reactor = new Reactor<>(new Report(kernel, "turner"), loop, this::step, this::perform);
        loop.arm(0, 10);
        loop.arm(1, 20);
        reactor.begin(step("", first));
        return reactor.run(wake -> reactor.take(wake.equals(new Wake.Expired(0)) ? "abc" : "aeb"));
    }

    private int codeOf(String word) {
        first = word;
        try (World world = new World(1)) {
            world.program("turner", (kernel, _) -> run(kernel)).files()
                    .executable("/turner", "turner");
            var turner = world.start("/turner");
            world.runMs(1000);
            return turner.status().code();
        }
    }

    @Test
    void answersAreTakenInTheirOrderAfterTheEffectsAndBeforeTheNextWake() {
        assertThat(codeOf("")).isEqualTo(7);
        assertThat(done).startsWith("(", "(abc", "a", "b", "c", "(x", "x", "(ya", "y", "a",
                "(x", "x", "(aeb");
    }

    @Test
    void theFirstStepIsOneAsAllOthers() {
        codeOf("abs");
        assertThat(done).startsWith("(abs", "a", "b", "s", "abs", "(x", "x", "(ya", "y", "a",
                "(x", "x", "(abc");
    }

    @Test
    void withAnExitCodeTheStepIsEndedAndNothingIsTakenAnyMore() {
        assertThat(codeOf("aeb")).isEqualTo(7);
        assertThat(done).containsExactly("(aeb", "a", "e", "b");
        assertThat(reactor.hasMore()).isFalse();
    }
}
