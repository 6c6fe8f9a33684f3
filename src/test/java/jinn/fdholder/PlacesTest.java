package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.fdholder.Places.Place;
import jinn.value.FileInfo.Owner;
import org.junit.jupiter.api.Test;

final class PlacesTest {

    private static final Owner SERVER = new Owner(7, 7);
    private final List<Place> taken = new ArrayList<>();

    private boolean admits(int uid) {
        return Places.admits(taken, new Owner(uid, uid), SERVER, 2);
    }

    @Test
    void aUserComesUpToHisShare() {
        taken.add(new Place(2002, 5));
        assertThat(admits(2002)).isTrue();
        taken.add(new Place(2002, 6));
        assertThat(admits(2002)).isFalse();
        assertThat(admits(2001)).isTrue();
    }

    @Test
    void rootAndTheServersOwnUserComeAsTheyLike() {
        for (int i = 0; i < 3; i++) {
            taken.add(new Place(0, i));
            taken.add(new Place(7, i));
        }
        assertThat(admits(0)).isTrue();
        assertThat(admits(7)).isTrue();
    }

    @Test
    void nobodyYieldsWhoWasServedJustNow() {
        taken.add(new Place(1, 10));
        assertThat(Places.toYield(taken, 9)).isEqualTo(-1);
        assertThat(Places.toYield(taken, 10)).isZero();
    }

    @Test
    void whoeverHasTheMostPlacesYieldsTheOldestOfHis() {
        taken.addAll(List.of(new Place(1, 1), new Place(2, 8), new Place(2, 3), new Place(3, 2)));
        assertThat(Places.toYield(taken, 9)).isEqualTo(2);
        assertThat(Places.toYield(taken, 2)).isZero();
    }
}
