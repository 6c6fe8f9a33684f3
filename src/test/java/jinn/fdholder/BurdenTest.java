package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.fdholder.Burden.Load;
import org.junit.jupiter.api.Test;

final class BurdenTest {

    private static final int MALLORY = 2002;
    private static final int ALICE = 2001;
    private final List<Load> loads = new ArrayList<>();

    @Test
    void whatFitsStays() {
        loads.add(new Load(MALLORY, false, Burden.MAX));
        loads.add(new Load(ALICE, false, 0));
        assertThat(Burden.tooMuch(loads)).isEqualTo(-1);
    }

    @Test
    void theLargestOfWhoHasTheMostGoes() {
        loads.add(new Load(ALICE, false, Burden.MAX / 3));
        loads.add(new Load(MALLORY, false, Burden.MAX / 6));
        loads.add(new Load(MALLORY, false, 0));
        loads.add(new Load(MALLORY, false, Burden.MAX / 4));
        loads.add(new Load(MALLORY, false, Burden.MAX / 4 - 1));
        loads.add(new Load(ALICE, false, 9));
        assertThat(Burden.tooMuch(loads)).isEqualTo(3);
    }

    @Test
    void whoIsTrustedGoesLast() {
        loads.add(new Load(0, true, Burden.MAX));
        loads.add(new Load(MALLORY, false, 0));
        loads.add(new Load(ALICE, false, 1));
        assertThat(Burden.tooMuch(loads)).isEqualTo(2);
        loads.removeLast();
        loads.add(new Load(0, true, 1));
        assertThat(Burden.tooMuch(loads)).isZero();
    }
}
