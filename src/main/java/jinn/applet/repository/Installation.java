package jinn.applet.repository;

import java.util.BitSet;
import java.util.List;
import jinn.kernel.Files;
import jinn.rc.Updates;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.rc.repository.BootDatabase;
import jinn.rc.update.Conversions;
import jinn.rc.update.Order;
import jinn.value.Fatal;

/**
 * Has a machine use a database. Whatever comes in between, the link to boot from leads to a whole
 * one: the old one, until all services of the new one have started.
 *
 * @param updates whether the live directory is to use it now
 */
record Installation(RepositoryCall call, BootDatabase boot, LiveDirectory live, boolean updates) {

    /** What else an update is told. */
    record Wish(Conversions conversions, boolean insists, boolean patient, boolean keepsOld) {
    }

    /**
     * @return as an update: 0, 1 or 2
     * @throws Fatal as an update: then the copy of the database is gone again
     */
    int perform(String database, Wish wish) {
        Files files = call.kernel().files();
        String copy = boot.copyOf(database);
        boot.copy(database);
        String real = BootDatabase.real(files, copy);
        String oldLive = used();
        String oldBoot = boot.target();
        boolean isUsed = !updates || real.equals(oldLive);
        if (isUsed && real.equals(oldBoot)) {
            call.info("the set is installed already");
            return 0;
        }
        int code = isUsed ? missing() : update(copy, real, wish);
        if (code == 0) {
            boot.leadTo(copy);
        } else {
            call.warning("the old database is booted from, until the set is installed again");
        }
        leave(oldBoot, wish.keepsOld());
        if (!oldLive.equals(oldBoot)) {
            leave(oldLive, wish.keepsOld());
        }
        return code;
    }

    /** Of one that is in use: 1 where services were asked for and are not up. */
    private int missing() {
        if (!updates) {
            return 0;
        }
        LiveReading reading = LiveReading.of(call.kernel(), live, false);
        BitSet missing = (BitSet) reading.state().asked().clone();
        missing.andNot(reading.state().up());
        for (int service : Graph.numbers(missing)) {
            call.warning("service " + reading.database().atomics().get(service).name()
                    + " was to be started, and is not up");
        }
        return missing.isEmpty() ? 0 : 1;
    }

    /** Where the database of the live directory is; empty where there is none. */
    private String used() {
        return BootDatabase.real(call.kernel().files(), live.compiled());
    }

    private int update(String copy, String real, Wish wish) {
        try {
            Order order = new Order(live.path(), copy, wish.conversions(), wish.insists(), 0,
                    wish.patient(), false, List.of());
            return Updates.of(call.report(), order, call.verbosity()).perform();
        } catch (Fatal fatal) {
            if (!used().equals(real) && !boot.target().equals(real)) {
                boot.remove(copy);
            }
            throw fatal;
        }
    }

    /** What others have made is theirs. */
    private void leave(String old, boolean keeps) {
        if (old.isEmpty() || old.equals(used()) || old.equals(boot.target())) {
            return;
        }
        if (keeps) {
            call.report().print(old + "\n");
        } else if (boot.isCopy(old)) {
            boot.remove(old);
        }
    }
}
