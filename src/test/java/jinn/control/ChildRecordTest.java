package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.value.Pid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChildRecordTest {

    @Test
    void aLineIsAProcess() {
        assertThat(ChildRecord.parse("run 12 345 boot\n"))
                .isEqualTo(new ChildRecord(false, new Pid(12), "12 345 boot"));
        assertThat(ChildRecord.parse("finish 12 345 boot\n").finish()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "run\n", "run 12\n", "run 12 345 boot", "walk 12 3 boot\n",
            "run x 3 boot\n", "run -1 3 boot\n", " 12 3 boot\n"})
    void aTornLineIsNobody(String text) {
        assertThat(ChildRecord.parse(text)).isNull();
    }
}
