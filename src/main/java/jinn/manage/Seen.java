package jinn.manage;

import jinn.control.ServiceStatus;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A service as its files show it.
 *
 * @param status null where it cannot be read
 * @param failure why ./run could not be started, or is not to be; null where there is nothing
 * @param forMs for how long it has been so, by a clock that may have been set
 */
public record Seen(@Nullable ServiceStatus status, @Nullable String failure, long forMs) {

    public boolean isUp() {
        return status != null && status.isUp();
    }

    public boolean isReady() {
        return status != null && status.isUp() && status.flags().ready();
    }

    public boolean isWanted() {
        return status != null && status.flags().wantUp();
    }

    /** Nothing runs, not even ./finish. */
    public boolean isDown() {
        return status != null && status.pid() == 0;
    }

    boolean isFinishing() {
        return status != null && status.flags().finishing();
    }

    int pid() {
        return status == null ? 0 : status.pid();
    }

    /** How ./run died last; null where nobody knows. */
    @Nullable WaitStatus death() {
        return status == null || status.isNotStartedYet() ? null : status.last();
    }

    /** The same, for people. */
    public String ending() {
        WaitStatus how = death();
        return how == null ? "died" : Deaths.reason(how);
    }

    /** Whether that is the same life of ./run as this one: a number alone may come again. */
    boolean isSameLife(Seen other) {
        return status != null && other.status != null && isUp() && other.isUp()
                && pid() == other.pid() && status.since().equals(other.status.since());
    }
}
