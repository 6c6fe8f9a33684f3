package jinn.depend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.manage.Wish;
import jinn.rc.change.Driver;
import jinn.rc.change.Plan;
import jinn.rc.change.Settings;
import jinn.rc.database.RecordLock;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.rc.live.LiveState;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Starts, stops or restarts services with what they need, or with what needs them. */
public final class Change {

    private static final int NOT_REACHED = 1;

    private final Report report;
    private final Kernel kernel;
    private final Order order;
    private final LiveTree tree;
    private final BitSet named;

    /**
     * @param wish to start, to stop or to restart
     * @param words each means services of the live directory
     * @param limitMs for all of it; 0 for as long as it takes
     */
    public record Order(Wish wish, List<String> words, long limitMs) {
    }

    /**
     * Waits until nobody else changes anything.
     *
     * @throws Fatal 111 where this user may not change it, or a word means nothing any more
     */
    public Change(Report report, LiveTree before, Order order) {
        this.report = report;
        kernel = report.kernel();
        this.order = order;
        lock(report, before.link());
        tree = LiveTree.read(kernel, before.link().path());
        named = new BitSet();
        for (String word : order.words) {
            named.or(services(word));
        }
    }

    /** It stays as it is, but for what this process does. */
    static void lock(Report report, LiveDirectory live) {
        try {
            live.take(report.kernel().files(), RecordLock.Way.EXCLUSIVE, false);
        } catch (Fatal fatal) {
            if (fatal.reason() != Errno.EBUSY) {
                throw fatal;
            }
            report.info("somebody else changes services: waiting until that is done");
            live.take(report.kernel().files(), RecordLock.Way.EXCLUSIVE, true);
        }
    }

    private BitSet services(String word) {
        BitSet services = tree.services(word);
        if (services == null) {
            throw new Fatal(Fatal.SYSTEM, word + " has gone meanwhile");
        }
        return services;
    }

    /** Returns the exit code: 0 where all is as it was asked for, 1, 111, or that of a signal. */
    public int run() {
        refuse();
        for (String line : preface()) {
            report.print(line);
        }
        return switch (order.wish) {
            case START -> change(tree.state().asked(named, true), named, way(true)).code;
            case STOP -> change(tree.state().asked(named, false), named, way(false)).code;
            case RESTART -> restart();
            case SIGNAL, RELOAD -> throw new Bug("it needs nobody else");
        };
    }

    /** Nobody is stopped for one that stays. */
    private void refuse() {
        BitSet stopped = order.wish == Wish.START ? new BitSet() : closure(named);
        stopped.and(tree.state().up());
        for (int service : Graph.numbers(stopped)) {
            if (tree.database().atomics().get(service).isEssential()) {
                throw new Fatal(NOT_REACHED, Visible.word(tree.name(service))
                        + " is marked as essential, so nothing is stopped; rc -D change stops it");
            }
        }
    }

    /** What else it is about, for each word. */
    List<String> preface() {
        List<String> lines = new ArrayList<>();
        for (String word : order.words) {
            BitSet services = services(word);
            BitSet others = LiveTree.people(closure(services));
            others.andNot(named);
            if (order.wish == Wish.START) {
                others.andNot(tree.state().up());
            } else {
                others.and(tree.state().up());
            }
            if (!others.isEmpty()) {
                lines.add(Visible.word(word) + ": " + preface(others) + "\n");
            }
        }
        return lines;
    }

    private String preface(BitSet others) {
        String names = Visible.word(tree.names(others));
        String need = others.cardinality() == 1 ? ", which needs it" : ", which need it";
        return switch (order.wish) {
            case START -> "starts " + names + " first";
            case STOP -> "stops " + names + " first" + need;
            case RESTART, SIGNAL, RELOAD -> "restarts " + names + ", too" + need;
        };
    }

    /** Up: with what they need. Else: with what needs them. */
    private BitSet closure(BitSet services) {
        Plan.Order up = new Plan.Order(order.wish == Wish.START, false, false, 0);
        return (BitSet) Plan.of(tree.database(), services, up).phases().getFirst().services()
                .clone();
    }

    /** Whatever came of the stops, what was up and need not be down is to be up again. */
    private int restart() {
        BitSet again = closure(named);
        again.and(tree.state().up());
        again.or(named);
        long beganMs = nowMs();
        Ended stopped = change(tree.state(), named, way(false));
        if (stopped.told.isInterrupted()) {
            BitSet left = (BitSet) again.clone();
            left.andNot(state().up());
            stopped.told.restUp(left);
            return stopped.code;
        }
        long leftMs = order.limitMs - (nowMs() - beganMs);
        Ended started = change(state().asked(named, true), again, new Way(true, " again",
                order.limitMs == 0 || leftMs > 0 ? Math.max(0, leftMs) : order.limitMs));
        return Math.max(stopped.code, started.code);
    }

    private record Ended(int code, Told told) {
    }

    private record Way(boolean up, String again, long limitMs) {
    }

    private Way way(boolean up) {
        return new Way(up, "", order.limitMs);
    }

    private Ended change(LiveState state, BitSet services, Way way) {
        boolean quiet = order.wish == Wish.RESTART && !way.up;
        Told told = new Told(report, tree.reading().directory(), tree.database(),
                new Told.Manner(quiet ? new BitSet() : named, way.again, order.limitMs));
        Plan plan = Plan.of(tree.database(), services,
                new Plan.Order(way.up, false, false, way.limitMs));
        int code = new Driver(report,
                new LiveReading(tree.reading().directory(), tree.database(), state), plan,
                new Settings(0, Settings.REAL, false)).telling(told).run();
        BitSet missed = (BitSet) services.clone();
        if (way.up) {
            missed.andNot(state().up());
        } else {
            missed.and(state().up());
        }
        told.rest(missed);
        boolean reached = code == 0 && missed.isEmpty();
        return new Ended(told.code(code == Fatal.SYSTEM ? code : reached ? 0 : NOT_REACHED), told);
    }

    private LiveState state() {
        return tree.reading().directory().readState(kernel.files(), tree.database());
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
