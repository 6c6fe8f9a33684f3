package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jinn.Applets;
import jinn.chain.Shape.Kind;
import jinn.option.Options;
import org.junit.jupiter.api.Test;

final class ShapeTest {

    private static Shape of(String usage) {
        return Shape.of(new Options.Syntax("abc:", List.of(), usage));
    }

    private static List<Kind> kinds(String usage) {
        return of(usage).parts().stream().map(Shape.Part::kind).toList();
    }

    /** Those of which nothing is said but whether their options are. */
    private static final Set<String> NOT_UNDERSTOOD = Set.of("chown", "cut", "env", "execlineb",
            "hpr", "instance-control", "instance-status", "ln", "mknod", "seq", "shutdown");

    @Test
    void usageLineOfEveryProgramIsUnderstood() {
        Set<String> unknown = new TreeSet<>();
        for (String name : Applets.names()) {
            if (!Shape.of(Applets.named(name).syntax()).isKnown()) {
                unknown.add(name);
            }
        }
        assertThat(unknown).containsExactlyInAnyOrderElementsOf(NOT_UNDERSTOOD);
    }

    @Test
    void bracketsMayHaveBlanksInside() {
        assertThat(kinds("p [ -a | -b ] [ -c x | -a ] [ -- ] word...")).containsExactly(
                Kind.WORD, Kind.WORDS);
        assertThat(kinds("p [ word ] [ more... ]")).containsExactly(
                Kind.OPTIONAL_WORD, Kind.WORDS);
        assertThat(of("p [ -a | -b ] [word other]").isKnown()).isFalse();
    }

    @Test
    void unfinishedUsageLineEndsWhereItEnds() {
        assertThat(kinds("p [word")).containsExactly(Kind.OPTIONAL_WORD);
        assertThat(kinds("p [")).containsExactly(Kind.OPTIONAL_WORD);
        assertThat(kinds("p { prog...")).containsExactly(Kind.PROGRAM_BLOCK);
    }
}
