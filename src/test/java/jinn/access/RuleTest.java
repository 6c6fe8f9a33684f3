package jinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.system.Variables;
import jinn.value.Errno;
import jinn.value.FileInfo.Owner;
import jinn.value.Result;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RuleTest {

    @Test
    void aRuleIsTheBytesOfItsRecord() {
        Rule rule = new Rule(true, "FOO=bar\0EMPTY=\0GONE\0", "");
        assertThat(rule.encoded()).isEqualTo("A\0\u0014FOO=bar\0EMPTY=\0GONE\0\0\0");
        assertThat(Rule.decode(rule.encoded())).isEqualTo(rule);
        assertThat(Rule.decode("D")).isEqualTo(Rule.DENY);
    }

    @Property(tries = 300)
    void otherBytesAreNoRule(@ForAll String bytes) {
        Rule rule = Rule.decode("A" + bytes);
        assertThat(rule == null || rule.encoded().equals("A" + bytes)).isTrue();
        assertThat(Rule.decode("D" + bytes + "x")).isNull();
    }

    @Test
    void changesSetAndTakeAway() {
        Rule rule = new Rule(true, "A=1\0B\0", "");
        Variables changed = rule.changed(new Variables(List.of("A=0", "B=0", "C=0")));
        assertThat(changed.all()).containsExactlyInAnyOrder("A=1", "C=0");
    }

    @Test
    void theFirstKeyThatIsThereDecides() {
        Rules rules = key -> switch (key) {
            case "gid/8" -> new Result.Ok<>(Rule.ALLOW);
            case "uid/default" -> new Result.Ok<>(Rule.DENY);
            default -> new Result.Failed<>(Errno.ENOENT);
        };
        assertThat(rules.decide(new Owner(7, 8), new Owner(0, 0)))
                .isEqualTo(new Result.Ok<>(Rule.ALLOW));
        assertThat(rules.decide(new Owner(7, 9), new Owner(0, 0)))
                .isEqualTo(new Result.Ok<>(Rule.DENY));
    }

    @Test
    void oneselfComesFirst() {
        assertThat(Rules.keys(new Owner(7, 8), new Owner(7, 8))).containsExactly(
                "uid/self", "uid/7", "gid/self", "gid/8", "uid/default");
        assertThat(Rules.keys(new Owner(-2, 8), new Owner(7, 9))).containsExactly(
                "uid/4294967294", "gid/8", "uid/default");
    }
}
