package jinn.scan.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.scan.tree.ScanResult.Found;
import jinn.value.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Brings the table in line with what a scan saw. A service is its directory, by identity and
 * not by name, whether it is seen as a service or as another's logger; it gets one supervisor,
 * and only once the last one of a pair that was to go has gone.
 */
final class Reconciliation {

    private final Transition transition;
    private final Config.Limits limits;
    private final Map<Identity, SupervisorId> owners = new HashMap<>();
    private final Map<String, Identity> names = new HashMap<>();
    private final List<String> problems;
    private boolean[] seen = {};
    private int free;

    Reconciliation(Transition transition, Config.Limits limits, ScanResult scan) {
        this.transition = transition;
        this.limits = limits;
        problems = new ArrayList<>(scan.problems());
    }

    /** Takes in what a scan saw; what is new is held until somebody starts it. */
    void take(List<Found> found) {
        seen = new boolean[transition.table().end() + found.size()];
        for (int i = 0; i < transition.table().end(); i++) {
            if (!transition.table().isFree(i)) {
                own(transition.table().at(i).main(), new SupervisorId(i, Role.SERVICE));
                own(transition.table().at(i).logger(), new SupervisorId(i, Role.LOGGER));
            }
        }
        for (Found one : found) {
            names.put(one.name(), one.identity());
        }
        for (Found one : found) {
            take(one);
        }
        for (int i = 0; i < transition.table().end(); i++) {
            if (!transition.table().isFree(i) && !seen[i]) {
                transition.deactivate(i);
            }
        }
        transition.report(problems);
    }

    private void own(SupervisorSlot slot, SupervisorId who) {
        if (slot.identity() != null) {
            owners.put(slot.identity(), who);
        }
    }

    private void take(Found found) {
        SupervisorId owner = owners.get(found.identity());
        if (owner == null) {
            add(found);
        } else if (owner.role() == Role.LOGGER) {
            problems.add("skipping " + found.name() + ": it is the logger of "
                    + transition.table().at(owner.index()).name());
            await(owner.index());
        } else if (transition.table().at(owner.index()).isHalfDead()) {
            await(owner.index());
        } else {
            keep(owner.index(), found);
        }
    }

    private void add(Found found) {
        if (!hasRoom(found.logger() == null ? 1 : 1 + loggerWeight())) {
            problems.add("skipping " + found.name() + ": too many services");
            return;
        }
        free = transition.table().free(free);
        transition.put(free, Service.found(found.name(), found.identity()));
        owners.put(found.identity(), new SupervisorId(free, Role.SERVICE));
        seen[free] = true;
        keepLogger(free, found);
    }

    private void keep(int index, Found found) {
        if (seen[index]) {
            return;
        }
        seen[index] = true;
        Service service = transition.table().at(index);
        boolean sameName = found(service.name(), service.main().identity());
        transition.put(index, service.activated(sameName ? service.name() : found.name()));
        keepLogger(index, found);
    }

    private boolean found(String name, @Nullable Identity identity) {
        return identity != null && identity.equals(names.get(name));
    }

    private void keepLogger(int index, Found found) {
        SupervisorSlot logger = transition.table().at(index).logger();
        if (logger.identity() != null && logger.identity().equals(found.logger())) {
            Service service = transition.table().at(index);
            transition.put(index, service.with(Role.LOGGER, logger.activated()));
            return;
        }
        if (logger.exists()) {
            transition.deactivateLogger(index);
        }
        if (found.logger() != null && transition.table().at(index).isLogged()) {
            problems.add("the logger of " + found.name()
                    + " is another now: it starts when the old one has gone");
            await(index);
        } else if (found.logger() != null && !isOwned(found)) {
            addLogger(index, found, found.logger());
        }
    }

    private void addLogger(int index, Found found, Identity logger) {
        if (!hasRoom(loggerWeight())) {
            problems.add("skipping " + found.name() + "/log: too many services");
            return;
        }
        Service service = transition.table().at(index);
        transition.put(index, service.with(Role.LOGGER, SupervisorSlot.found(logger)));
        owners.put(logger, new SupervisorId(index, Role.LOGGER));
    }

    private boolean hasRoom(int wanted) {
        int loggers = transition.table().loggers() * loggerWeight();
        return transition.table().services() + loggers + wanted <= limits.services();
    }

    private int loggerWeight() {
        return limits.loggersCount() ? 1 : 0;
    }

    /** Whether the logger found has a supervisor already, as a service or for another one. */
    private boolean isOwned(Found found) {
        SupervisorId owner = owners.get(found.logger());
        if (owner == null) {
            return false;
        }
        problems.add("the logger of " + found.name() + " is already supervised for "
                + transition.table().at(owner.index()).name());
        await(owner.index());
        return true;
    }

    /** Has it looked at again when that one, if it is to go, has gone. */
    private void await(int index) {
        transition.put(index, transition.table().at(index).whenAwaited());
    }
}
