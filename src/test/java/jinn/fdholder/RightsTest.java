package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jinn.access.Rule;
import jinn.sim.Partial;
import jinn.value.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RightsTest {

    private static final Rule ALL = new Rule(true,
            "S6_FDHOLDER_STORE_REGEX=.\0S6_FDHOLDER_RETRIEVE_REGEX=.\0", "");

    @ParameterizedTest
    @EnumSource(Pattern.Found.class)
    void onlyWhatMatchesForCertainIsAllowed(Pattern.Found found) {
        Pattern pattern = new Pattern() {
            @Override
            public boolean matches(byte[] bytes, int from, int to) {
                return find(bytes, from, to) == Found.YES;
            }

            @Override
            public Found find(byte[] bytes, int from, int to) {
                return found;
            }
        };
        Rights rights = Rights.of(ALL,
                new Expressions((Partial.Patterns) _ -> Optional.of(pattern)));
        assertThat(rights.store().has("name")).isEqualTo(found == Pattern.Found.YES);
        assertThat(rights.retrieve().has("name")).isEqualTo(found == Pattern.Found.YES);
    }
}
