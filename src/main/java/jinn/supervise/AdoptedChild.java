package jinn.supervise;

import jinn.control.ChildRecord;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor that died left behind: the ./run or ./finish that this one goes on with. It is
 * the child of another process now, which reaps it; a jinn scanner writes down how it died.
 *
 * <p>No second instance can slip in. The child writes itself down before it executes ./run, and
 * until then it has the supervisor's lock open too: who has the lock reads a complete record.
 */
final class AdoptedChild {

    /** From the death to the word of the scanner; and, without pidfds, from look to look. */
    static final long POLL_MS = 1000;

    /** The exit code of a child whose death no process has written down. */
    private static final WaitStatus UNKNOWN = WaitStatus.exited(255);

    private final Kernel kernel;
    private final ChildRecord record;
    private final Loop loop;
    private final int timer;
    private final @Nullable Fd watch;
    private boolean unseen;

    /** Something that the driver waits with. */
    record Waiting(Loop loop, int timer) {
    }

    private AdoptedChild(Kernel kernel, ChildRecord record, Waiting waiting) {
        this.kernel = kernel;
        this.record = record;
        loop = waiting.loop();
        timer = waiting.timer();
        watch = kernel.processes().watch(record.pid()) instanceof Ok<Fd>(Fd fd) ? fd : null;
    }

    /** Null where nothing was left behind since the boot. */
    static @Nullable AdoptedChild find(Kernel kernel, Waiting waiting) {
        ChildRecord record = ChildRecord.of(kernel.files(), ".");
        if (record == null) {
            return null;
        }
        boolean current = kernel.processes().identity(kernel.processes().self())
                        instanceof Ok<String>(String own)
                && boot(own).equals(boot(record.identity()));
        return current ? new AdoptedChild(kernel, record, waiting) : null;
    }

    /** The last word of an identity. */
    private static String boot(String identity) {
        return identity.substring(identity.lastIndexOf(' '));
    }

    Pid pid() {
        return record.pid();
    }

    boolean isFinish() {
        return record.finish();
    }

    /** Begins to wait for its death; as {@link #pollDeath}. */
    @Nullable WaitStatus begin() {
        if (watch != null && exists()) {
            loop.watch(watch);
        }
        return pollDeath();
    }

    /** How it died, if that is known by now; else waits on. */
    @Nullable WaitStatus pollDeath() {
        WaitStatus status = record.recordedDeath(kernel.files());
        if (status == null && (watch == null || !exists())) {
            loop.arm(timer, POLL_MS);
        }
        return status;
    }

    boolean isWatchedBy(Fd fd) {
        return fd.equals(watch);
    }

    /** The watch says that it is dead. Its parent writes down how, a little later. */
    @Nullable WaitStatus watchEnded() {
        if (watch != null) {
            loop.unwatch(watch);
        }
        loop.arm(timer, POLL_MS);
        return pollDeath();
    }

    /** The timer expired: how it died, or null where it may live after all. */
    @Nullable WaitStatus waitEnded() {
        WaitStatus status = pollDeath();
        if (status != null || watch == null && exists()) {
            return status;
        }
        unseen = true;
        return UNKNOWN;
    }

    /** Whether how it died is a guess. */
    boolean diedUnseen() {
        return unseen;
    }

    private boolean exists() {
        return kernel.processes().identity(record.pid()) instanceof Ok<String>(String identity)
                && identity.equals(record.identity());
    }

    /** Never to another process that got its number. */
    Result<Done> signal(Signal signal) {
        return kernel.processes().kill(record.identity(), signal);
    }

    Result<Done> signalGroup(Signal signal) {
        return kernel.processes().killGroup(record.identity(), signal);
    }

    /** It is dead and finished with. */
    void close() {
        loop.disarm(timer);
        if (watch != null) {
            loop.unwatch(watch);
            kernel.files().close(watch);
        }
    }
}
