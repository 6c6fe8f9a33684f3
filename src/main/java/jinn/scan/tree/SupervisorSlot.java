package jinn.scan.tree;

import jinn.value.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One side of a pair.
 *
 * @param identity of the service directory, whatever it is called; null where there is no such
 *     side
 * @param active seen at the last scan
 */
public record SupervisorSlot(@Nullable Identity identity, Supervisor supervisor, boolean active) {

    /** The logger of a service that has none. */
    public static final SupervisorSlot NONE = new SupervisorSlot(null, Supervisor.ABSENT, false);

    static SupervisorSlot found(Identity identity) {
        return new SupervisorSlot(identity, Supervisor.HELD, true);
    }

    public boolean exists() {
        return identity != null;
    }

    public boolean isAlive() {
        return supervisor instanceof Supervisor.Alive;
    }

    public SupervisorSlot with(Supervisor other) {
        return new SupervisorSlot(identity, other, active);
    }

    /** Seen again; one without a process is wanted again. */
    SupervisorSlot activated() {
        return new SupervisorSlot(identity, isAbsent() ? Supervisor.HELD : supervisor, true);
    }

    /** Not seen: what runs goes on, what does not will not be started. */
    SupervisorSlot deactivated() {
        return new SupervisorSlot(identity, isAlive() ? supervisor : Supervisor.ABSENT, false);
    }

    /** Whether those before this one gave up at once. */
    public boolean hasFailed() {
        return supervisor instanceof Supervisor.Alive(_, int failures) && failures > 0;
    }

    public boolean isAbsent() {
        return supervisor instanceof Supervisor.Absent;
    }
}
