package jinn.rc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveState;
import jinn.value.Fatal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rc prints of a set: 0 runner, 1 holder, 2 a, 3 b, 4 o; a needs b, b needs o. */
final class ListingTest {

    private static final Compiled COMPILED = new Compiled();
    private static final LiveState STATE = new LiveState(5, Graph.set(0, 3), Graph.set(2, 3));

    @BeforeAll
    static void compile() {
        COMPILED.longrun("a", "dependencies b").longrun("b", "dependencies o").oneshot("o")
                .bundle("two", "a", "o");
        assertThat(COMPILED.run()).as(COMPILED.said()).isZero();
    }

    @AfterAll
    static void off() {
        COMPILED.close();
    }

    private static Listing listing(boolean down, boolean hides, boolean adds) {
        return new Listing(new Query(COMPILED.database(), down, hides), STATE, adds);
    }

    private static String lines(String words) {
        return words.isEmpty() ? "" : words.replace(" ", "\n") + "\n";
    }

    @Test
    void aListIsOfThoseThatAreNamedOrOfAllOthers() {
        assertThat(listing(false, false, false).list(List.of())).isEmpty();
        assertThat(listing(false, false, false).list(List.of("two"))).isEqualTo(lines("a o"));
        assertThat(listing(false, false, true).list(List.of("a")))
                .isEqualTo(lines("s6rc-oneshot-runner a b"));
        assertThat(listing(true, false, true).list(List.of()))
                .isEqualTo(lines("s6rc-fdholder a o"));
        assertThat(listing(true, true, false).list(List.of("o"))).isEqualTo(lines("a b"));
        assertThatThrownBy(() -> listing(false, false, false).list(List.of("nope")))
                .isInstanceOfSatisfying(Fatal.class, f -> assertThat(f.code()).isEqualTo(3));
    }

    @Test
    void aWholeListHasWhatTheyNeedOrWhatNeedsThem() {
        assertThat(listing(false, false, false).listAll(List.of("b")))
                .isEqualTo(lines("s6rc-oneshot-runner b o"));
        assertThat(listing(false, true, false).listAll(List.of("b"))).isEqualTo(lines("b o"));
        assertThat(listing(true, false, false).listAll(List.of("b"))).isEqualTo(lines("a b"));
        assertThat(listing(true, false, false).listAll(List.of())).isEmpty();
    }

    @Test
    void statesSayWhetherAServiceWasAskedFor() {
        assertThat(listing(false, false, false).states(List.of())).isEqualTo(lines(
                "s6rc-oneshot-runner/up/pulled s6rc-fdholder/down/- a/down/asked b/up/asked"
                        + " o/down/-"));
        assertThat(listing(false, true, false).states(List.of("o", "b")))
                .isEqualTo(lines("b/up/asked o/down/-"));
        assertThat(listing(false, true, true).states(List.of())).isEqualTo(lines("b/up/asked"));
    }

    @Test
    void whatSupervisorsWantOtherwiseDiffers() {
        Listing listing = listing(false, false, false);
        BitSet longruns = listing.longruns(List.of());
        assertThat(longruns).isEqualTo(Graph.set(0, 1, 2, 3));
        assertThat(listing.longruns(List.of("two"))).isEqualTo(Graph.set(2));
        assertThat(listing.longruns(List.of("o"))).isEqualTo(Graph.set());
        assertThat(listing.differences(longruns, Graph.set(0, 3))).isEmpty();
        assertThat(listing.differences(longruns, Graph.set(0, 2))).isEqualTo(lines("+a -b"));
    }
}
