package jinn.scan.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.scan.tree.Census.Found;
import jinn.value.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Brings the roster in line with what a scan saw. A service is its directory, by identity and
 * not by name, whether it is seen as a service or as another's logger; it gets one supervisor,
 * and only once the last one of a pair that was to go has gone.
 */
final class Reconciliation {

    private final Draft draft;
    private final Config.Limits limits;
    private final Map<Identity, Key> owners = new HashMap<>();
    private final Map<String, Identity> names = new HashMap<>();
    private final List<String> problems;
    private boolean[] seen = {};
    private int free;

    Reconciliation(Draft draft, Config.Limits limits, Census census) {
        this.draft = draft;
        this.limits = limits;
        problems = new ArrayList<>(census.problems());
    }

    /** Takes in the census; what is new is held until somebody starts it. */
    void take(List<Found> found) {
        seen = new boolean[draft.roster().end() + found.size()];
        for (int i = 0; i < draft.roster().end(); i++) {
            if (!draft.roster().isFree(i)) {
                own(draft.roster().at(i).main(), new Key(i, Half.SERVICE));
                own(draft.roster().at(i).logger(), new Key(i, Half.LOGGER));
            }
        }
        for (Found one : found) {
            names.put(one.name(), one.identity());
        }
        for (Found one : found) {
            take(one);
        }
        for (int i = 0; i < draft.roster().end(); i++) {
            if (!draft.roster().isFree(i) && !seen[i]) {
                draft.deactivate(i);
            }
        }
        draft.tell(problems);
    }

    private void own(Slot slot, Key who) {
        if (slot.identity() != null) {
            owners.put(slot.identity(), who);
        }
    }

    private void take(Found found) {
        Key owner = owners.get(found.identity());
        if (owner == null) {
            add(found);
        } else if (owner.half() == Half.LOGGER) {
            problems.add("skipping " + found.name() + ": it is the logger of "
                    + draft.roster().at(owner.index()).name());
            await(owner.index());
        } else if (draft.roster().at(owner.index()).isHalfDead()) {
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
        free = draft.roster().free(free);
        draft.put(free, Service.found(found.name(), found.identity()));
        owners.put(found.identity(), new Key(free, Half.SERVICE));
        seen[free] = true;
        keepLogger(free, found);
    }

    private void keep(int index, Found found) {
        if (seen[index]) {
            return;
        }
        seen[index] = true;
        Service service = draft.roster().at(index);
        boolean sameName = found(service.name(), service.main().identity());
        draft.put(index, service.activated(sameName ? service.name() : found.name()));
        keepLogger(index, found);
    }

    private boolean found(String name, @Nullable Identity identity) {
        return identity != null && identity.equals(names.get(name));
    }

    private void keepLogger(int index, Found found) {
        Slot logger = draft.roster().at(index).logger();
        if (logger.identity() != null && logger.identity().equals(found.logger())) {
            Service service = draft.roster().at(index);
            draft.put(index, service.with(Half.LOGGER, logger.activated()));
            return;
        }
        if (logger.exists()) {
            draft.deactivateLogger(index);
        }
        if (found.logger() != null && draft.roster().at(index).isLogged()) {
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
        Service service = draft.roster().at(index);
        draft.put(index, service.with(Half.LOGGER, Slot.found(logger)));
        owners.put(logger, new Key(index, Half.LOGGER));
    }

    private boolean hasRoom(int wanted) {
        int loggers = draft.roster().loggers() * loggerWeight();
        return draft.roster().services() + loggers + wanted <= limits.services();
    }

    private int loggerWeight() {
        return limits.loggersCount() ? 1 : 0;
    }

    /** Whether the logger found has a supervisor already, as a service or for another one. */
    private boolean isOwned(Found found) {
        Key owner = owners.get(found.logger());
        if (owner == null) {
            return false;
        }
        problems.add("the logger of " + found.name() + " is already supervised for "
                + draft.roster().at(owner.index()).name());
        await(owner.index());
        return true;
    }

    /** Has it looked at again when that one, if it is to go, has gone. */
    private void await(int index) {
        draft.put(index, draft.roster().at(index).whenAwaited());
    }
}
