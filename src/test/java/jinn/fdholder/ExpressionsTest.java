package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.sim.Partial;
import org.junit.jupiter.api.Test;

final class ExpressionsTest {

    private final List<String> compiled = new ArrayList<>();
    private final Expressions expressions = new Expressions((Partial.Patterns) expression -> {
        compiled.add(expression);
        return expression.equals("(") ? Optional.empty()
                : Optional.of((_, _, _) -> true);
    });

    @Test
    void eachIsCompiledOnceHoweverManyClientsCome() {
        for (int i = 0; i < 100; i++) {
            assertThat(expressions.compiled("^a")).isPresent();
            assertThat(expressions.compiled("(")).isEmpty();
        }
        assertThat(compiled).containsExactly("^a", "(");
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 0; i < Expressions.KNOWN_MAX; i++) {
            assertThat(expressions.compiled("x" + i)).isPresent();
        }
        assertThat(expressions.compiled("late")).isEmpty();
        assertThat(expressions.compiled("x0")).isPresent();
        assertThat(compiled).hasSize(Expressions.KNOWN_MAX);
    }
}
