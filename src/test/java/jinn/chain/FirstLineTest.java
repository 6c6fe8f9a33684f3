package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.option.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FirstLineTest {

    private static final Linter.Programs HERE = new Linter.Programs() {

        @Override
        public Options.Syntax syntax(String program) {
            return null;
        }

        @Override
        public boolean exists(String program) {
            return program.equals("/bin/execlineb") || program.equals("/bin/jinn");
        }
    };

    private static String objection(String line) {
        FirstLine first = FirstLine.of(line + "\nx");
        assertThat(first.isOfExecline()).isTrue();
        return first.objection(HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/execlineb", "#!/bin/execlineb -P", "#! /bin/execlineb \t-S1 ",
        "#!/bin/jinn execlineb -P -W"})
    void lineThatCanWorkIsLeftAlone(String line) {
        assertThat(objection(line)).isEmpty();
    }

    @Test
    void lineThatCannotWorkIsToldOf() {
        assertThat(objection("#!/bin/execlineb -P\r")).startsWith("a carriage return");
        assertThat(objection("#!/bin/execlineb\r")).startsWith("a carriage return");
        assertThat(objection("#!/bin/execlineb -P -S1")).endsWith("one word: -P -S1");
        assertThat(objection("#!/nowhere/execlineb -P"))
                .isEqualTo("unknown program: /nowhere/execlineb");
        assertThat(objection("#!execlineb -P")).endsWith("no absolute path: execlineb");
    }

    @Test
    void othersAreNoneOrSomebodyElses() {
        assertThat(FirstLine.of("execlineb -P")).isNull();
        assertThat(FirstLine.of("#!/bin/sh").isOfExecline()).isFalse();
        assertThat(FirstLine.of("#!").isOfExecline()).isFalse();
    }
}
