package jinn.supervise.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RestartPolicyTest {

    private static final long LONGEST_MS = 9_999_999_999L;

    @ParameterizedTest
    @CsvSource({"100,100,1,100", "100,100,7,100", "100,1000,1,100", "100,1000,2,200",
        "100,1000,4,800", "100,1000,5,1000", "100,1000,41,1000", "0,1000,9,0", "500,100,1,100"})
    void theWaitDoublesUpToTheMost(long least, long most, int inARow, long expected) {
        assertThat(new RestartPolicy(least, most, 0, 0).delayMs(inARow, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "3,0,4", "3,4999,4", "3,5000,1", "3,9000,1"})
    void aHealthyLifeEndsTheRow(int before, long livedMs, int expected) {
        var policy = new RestartPolicy(100, 1000, 0, 5000);
        assertThat(policy.deathsInARow(before, livedMs)).isEqualTo(expected);
    }

    @Property
    void jitterOnlyAddsAndNoMoreThanItsPart(@ForAll @LongRange(min = 0, max = LONGEST_MS) long a,
            @ForAll @IntRange(min = 0, max = 100) int percent, @ForAll long random,
            @ForAll @IntRange(min = 1, max = 50) int inARow) {
        long plain = new RestartPolicy(a, 3 * a, 0, 0).delayMs(inARow, random);
        long jittered = new RestartPolicy(a, 3 * a, percent, 0).delayMs(inARow, random);
        assertThat(plain).isBetween(a, 3 * a);
        assertThat(jittered).isBetween(plain, plain + plain * percent / 100);
    }

    @Property
    void theWaitNeverShrinksWithinARow(@ForAll @LongRange(min = 0, max = LONGEST_MS) long a,
            @ForAll @LongRange(min = 0, max = LONGEST_MS) long b,
            @ForAll @IntRange(min = 1, max = 49) int inARow) {
        var policy = new RestartPolicy(a, b, 0, 0);
        assertThat(policy.delayMs(inARow + 1, 0)).isGreaterThanOrEqualTo(
                policy.delayMs(inARow, 0));
    }
}
