package jinn.shutdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.value.Pid;
import jinn.value.Running;

/** Who lives, as the shutdown sees it. */
public final class Survivors {

    /** A line about who is left names so many. */
    static final int NAMED_MAX = 12;

    private static final String SUPERVISE = "supervise ";

    private Survivors() {
    }

    /**
     * Who goes last, and so is not waited for.
     *
     * @param init process 1, or whoever is in its place
     * @param services whose supervisors stay: the daemon's own and the logger's
     * @param loggers the logger itself, by pid, with whoever is of its session
     */
    public record Spared(Pid init, Pid self, List<String> services, List<Pid> loggers) {
    }

    /** Everybody who has to go. */
    public static List<Running> others(List<Running> living, Spared spared) {
        List<Running> others = new ArrayList<>();
        for (Running one : living) {
            if (!isSpared(one, spared)) {
                others.add(one);
            }
        }
        return others;
    }

    private static boolean isSpared(Running one, Spared spared) {
        if (one.pid().equals(spared.init()) || one.pid().equals(spared.self())) {
            return true;
        }
        if (one.parent().equals(spared.init()) && spared.services().contains(supervised(one))) {
            return true;
        }
        for (Pid logger : spared.loggers()) {
            if (one.pid().equals(logger) || one.session() == logger.number()) {
                return true;
            }
        }
        return false;
    }

    /** The service that this is a supervisor of, by what ps shows; empty where it is none. */
    static String supervised(Running one) {
        for (String suite : List.of("jinn ", "s6-")) {
            if (one.title().startsWith(suite + SUPERVISE)) {
                return one.title().substring(suite.length() + SUPERVISE.length());
            }
        }
        return "";
    }

    /**
     * A line about them.
     *
     * @param services names by the pid of what runs; sessions are told by it as well
     */
    public static String line(List<Running> left, Map<Integer, String> services) {
        Map<String, Integer> busy = new HashMap<>();
        for (Running one : left) {
            String service = service(one, services);
            if (!service.isEmpty()) {
                busy.merge(service, 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder("waiting for");
        int named = 0;
        int more = 0;
        for (Running one : left) {
            // A supervisor waits as we do, as long as what it supervises lives.
            if (busy.containsKey(supervised(one))) {
                continue;
            }
            if (named == NAMED_MAX) {
                more++;
            } else {
                String service = service(one, services);
                text.append(named == 0 ? " " : ", ")
                        .append(service.isEmpty() ? name(one) : service)
                        .append(" (pid ").append(one.pid().number()).append(')');
                named++;
            }
        }
        return more == 0 ? text.toString() : text + " and " + more + " more";
    }

    /** The same of services that go down. */
    static String serviceLine(List<Supervised> left) {
        StringBuilder text = new StringBuilder("waiting for");
        for (int i = 0; i < Math.min(left.size(), NAMED_MAX); i++) {
            Supervised one = left.get(i);
            text.append(i == 0 ? " " : ", ").append(one.pid() > 0 ? one.name()
                    : "supervisor of " + one.name());
            if (one.pid() > 0) {
                text.append(one.finishing() ? "/finish" : "").append(" (pid ")
                        .append(one.pid()).append(')');
            }
        }
        int more = left.size() - NAMED_MAX;
        return more <= 0 ? text.toString() : text + " and " + more + " more";
    }

    private static String service(Running one, Map<Integer, String> services) {
        String byPid = services.get(one.pid().number());
        String bySession = services.get(one.session());
        return byPid != null ? byPid : bySession != null ? bySession : "";
    }

    private static String name(Running one) {
        int end = one.title().indexOf(' ');
        String first = end < 0 ? one.title() : one.title().substring(0, end);
        String service = supervised(one);
        return service.isEmpty() ? first : "supervisor of " + service;
    }
}
