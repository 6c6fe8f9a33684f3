package jinn.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jinn.sim.SimProcess;
import jinn.sim.World.Moment;

/** Laws of supervision, held against a history. */
final class Checker {

    private static final long NANOS_PER_MS = 1_000_000;
    private static final long START_INTERVAL_MS = 1000 - 5;

    /** An order that is given takes this long to have its effect, at most. */
    private static final long ORDER_MS = 1500;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, List<Long>> startsOrderedMs;

    /** A full disk, or no more descriptors: then nobody is found again. */
    private final boolean adoptionMayFail;

    private Checker(Map<String, List<Long>> startsOrderedMs, boolean adoptionMayFail) {
        this.startsOrderedMs = startsOrderedMs;
        this.adoptionMayFail = adoptionMayFail;
    }

    /** What is wrong with the history; nothing where it is fine. */
    static List<String> faultsOf(List<Moment> history, Chaos chaos) {
        Checker checker = new Checker(chaos.startsOrderedMs(), chaos.hasFailedCalls());
        Map<Integer, Moment> lastOfSupervisor = new HashMap<>();
        Map<String, Moment> lastOfDirectory = new HashMap<>();
        Set<SimProcess> ended = new HashSet<>();
        for (Moment moment : history) {
            if (moment.isEnd()) {
                ended.add(moment.who());
            } else if (moment.path().equals("./run")) {
                checker.check(lastOfSupervisor.put(moment.parent(), moment), moment);
                Moment before = lastOfDirectory.put(moment.directory(), moment);
                checker.checkAlone(before, moment, ended);
            }
        }
        return checker.faults;
    }

    /** Whoever started the other one: a supervisor adopts what another has left. */
    private void checkAlone(Moment before, Moment now, Set<SimProcess> ended) {
        boolean excused = adoptionMayFail && before != null && before.parent() != now.parent();
        if (before != null && !ended.contains(before.who()) && !excused) {
            faults.add("two instances in " + now.directory() + ": " + before.who().pid()
                    + " and " + now.who().pid());
        }
    }

    private void check(Moment before, Moment now) {
        if (before == null) {
            return;
        }
        long nowMs = now.timeNs() / NANOS_PER_MS;
        long apartMs = nowMs - before.timeNs() / NANOS_PER_MS;
        if (apartMs < START_INTERVAL_MS && !isOrdered(now.directory(), nowMs)) {
            faults.add("two starts in " + now.directory() + " within " + apartMs + " ms, at "
                    + nowMs + " ms");
        }
    }

    private boolean isOrdered(String directory, long nowMs) {
        for (long ms : startsOrderedMs.getOrDefault(directory, List.of())) {
            if (ms <= nowMs && nowMs <= ms + ORDER_MS) {
                return true;
            }
        }
        return false;
    }
}
