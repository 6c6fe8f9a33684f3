package jinn.manage;

import java.util.List;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * How often ./run died while it was waited for.
 *
 * @param how the last time; null where nobody knows
 * @param alike whether it was the same each time
 */
record Deaths(int count, @Nullable WaitStatus how, boolean alike) {

    static final Deaths NONE = new Deaths(0, null, true);

    private static final List<String> TIMES =
            List.of("", "", " twice", " three times", " four times", " five times");

    Deaths with(@Nullable WaitStatus death) {
        return new Deaths(count + 1, death,
                count == 0 || alike && how != null && how.equals(death));
    }

    /** Such as {@code exited 3 five times}. */
    String text() {
        String times = count < TIMES.size() ? TIMES.get(count) : " " + count + " times";
        return how == null ? "died" + times
                : alike ? reason(how) + times : "died" + times + ", the last time it "
                        + reason(how);
    }

    static String reason(WaitStatus how) {
        return how.isExited() ? "exited " + how.code()
                : "was killed by " + Signal.nameOf(how.signal());
    }
}
