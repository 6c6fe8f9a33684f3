package jinn.scan.tree;

import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.value.FileInfo.Identity;
import jinn.value.Signal;

/**
 * A service, or a pair of service and logger with a pipe between them.
 *
 * @param awaited a scan wants the directory of this one, which must go first
 * @param farewell what the logger's supervisor gets once the service's is gone
 */
public record Service(String name, SupervisorSlot main, SupervisorSlot logger, boolean awaited,
        Signal farewell) {

    /** It logs what has no logger of its own, and has none itself. */
    public static final String CATCH_ALL = Layout.CATCH_ALL;
    public static final String CATCH_ALL_FIFO = CATCH_ALL + "/" + Layout.FIFO;

    static Service found(String name, Identity identity) {
        return new Service(name, SupervisorSlot.found(identity), SupervisorSlot.NONE, false,
                Signal.HUP);
    }

    public boolean isCatchAll() {
        return name.equals(CATCH_ALL);
    }

    public boolean isLogged() {
        return logger.exists();
    }

    public SupervisorSlot slot(Role role) {
        return role == Role.SERVICE ? main : logger;
    }

    public String path(Role role) {
        return role == Role.SERVICE ? name : name + "/" + ServiceHome.LOG;
    }

    int aliveCount() {
        return (main.isAlive() ? 1 : 0) + (logger.isAlive() ? 1 : 0);
    }

    /** A pair that is to go and of which one side has gone; its pipe is closed. */
    boolean isHalfDead() {
        return !main.active() && isLogged() && (main.isAbsent() || logger.isAbsent());
    }

    Service with(Role role, SupervisorSlot slot) {
        return role == Role.SERVICE
                ? new Service(name, slot, logger, awaited, farewell)
                : new Service(name, main, slot, awaited, farewell);
    }

    Service activated(String newName) {
        return new Service(newName, main.activated(), logger, awaited, Signal.HUP);
    }

    Service whenAwaited() {
        return new Service(name, main, logger, true, farewell);
    }

    Service farewell(Signal signal) {
        return new Service(name, main, logger, awaited, signal);
    }

    /** To go for good: no scan will bring it back. */
    Service dismissed(Signal signal) {
        return new Service(name, main, logger, false, signal);
    }
}
