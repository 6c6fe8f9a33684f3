package jinn.supervise;

import jinn.control.ServiceStatus;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/**
 * How a supervisor is to run.
 *
 * @param name of the service directory
 * @param statusSize of the records that it writes, see {@link ServiceStatus}
 * @param memoryMs null for state on disk; else all of it stays in memory, nothing is written, and
 *     a service that says nothing has this {@code timeout-kill}
 * @param again whether the one before has said already that it must not begin here
 * @param store the channel to the scanner's descriptor store; null for none
 * @param kept what an earlier supervisor left there
 * @param readers who may look at services that do not say so; null for nobody
 */
public record Config(String name, int statusSize, @Nullable Long memoryMs, boolean again,
        @Nullable Fd store, Kept kept, @Nullable String readers) {

    /** Where the running service may say that it is ready; null for none. */
    public record Kept(@Nullable Fd pipe, @Nullable Fd socket) {

        public static final Kept NOTHING = new Kept(null, null);
    }

    /** Of a supervisor that no scanner has started. */
    public static Config of(String name) {
        return new Config(name, ServiceStatus.SIZE, null, false, null, Kept.NOTHING, null);
    }
}
