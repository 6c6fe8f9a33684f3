package jinn.rc.update;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.await.Watch;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.change.Plan;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveState;
import jinn.rc.live.Traces;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.wire.Deadline;

/**
 * Takes a new database into use while services run.
 *
 * <pre>
 *   killed                        left behind                     whoever is called next
 *   --------------------------------------------------------------------------------------------
 *   while the new live directory  a directory that nobody uses    removes it
 *     is written
 *   while services stop           the same; names of what was     the same; and starts those, or
 *                                 up                              what they are in its database
 *   while service directories     some are in the wrong place     puts them back, then the same
 *     are moved
 *   behind the switch             old links, supervisors, files   does the rest, and starts what
 *                                                                 was to be started
 * </pre>
 *
 * <p>Failures before the switch are undone, and services that were stopped started again. Behind it
 * nothing is undone, unless the order says so: then the way back is another update.
 */
public final class Update {

    private static final int REFUSED = 9;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Order order;
    private final Changes changes;
    private final Deadline deadline;

    public Update(Report report, Order order, Changes changes) {
        this.report = report;
        kernel = report.kernel();
        files = kernel.files();
        this.order = order;
        this.changes = changes;
        deadline = Deadline.in(kernel.clock(), order.timeoutMs());
    }

    Report report() {
        return report;
    }

    Order order() {
        return order;
    }

    Changes changes() {
        return changes;
    }

    Deadline deadline() {
        return deadline;
    }

    /**
     * @param options of s6-rc, as it would be called for the two changes
     * @return what a dry run prints
     * @throws Fatal as {@link #perform}
     */
    public String dryRun(String options) {
        lock();
        Scene scene = scene();
        Matching matching = matching(scene, order.conversions(), new BitSet());
        refuse(matching);
        return matching.dryRun(options, order.insists());
    }

    /**
     * What would become of the services; the live directory stays locked.
     *
     * @throws Fatal as {@link #perform}
     */
    public Outlook outlook() {
        lock();
        Matching matching = matching(scene(), order.conversions(), new BitSet());
        refuse(matching);
        return Outlook.of(matching);
    }

    /**
     * @return 0; 1 where services did not start, 2 where there was no time for that
     * @throws Fatal 3 to 6 of a conversion or a database, 9 and 10 where services did not stop, 100
     *     where no scanner runs, 111 where anything else fails
     */
    public int perform() {
        lock();
        Traces.putBack(kernel, order.link());
        Traces traces = new Traces(new LiveDirectory(order.live()));
        if (!traces.isUnfinished(files)) {
            return update(order.conversions(), new BitSet());
        }
        Scene rest = scene();
        if (traces.hasMoved(files)) {
            report.warning("an update before this one was killed: doing the rest of it");
            finish(new Taker(this, rest, null), after(rest.database(), Pipes.NONE,
                    rest.state().up().get(Database.HOLDER)));
        }
        // What had to be renamed and restarted was.
        return update(rest.compiled().equals(order.database())
                ? Conversions.NONE : order.conversions(), new BitSet());
    }

    private void lock() {
        new LiveDirectory(order.live()).take(files, RecordLock.Way.EXCLUSIVE, order.patient());
    }

    private Scene scene() {
        LiveDirectory live = new LiveDirectory(order.live());
        LiveDirectory used = null;
        for (LiveDirectory one : order.link().beside(files)) {
            used = Traces.isIn(files, order.link(), one) ? one : used;
        }
        if (used == null) {
            throw Fatal.system("find the directory of", order.live(), Errno.ENOENT);
        }
        Database database = live.database().read(kernel, order.patient());
        LiveState state = live.readState(files, database);
        return new Scene(used, new LiveDirectory(order.link().fresh(kernel, "update")),
                files.readSymlink(live.compiled()).orFatal("read link", live.compiled()),
                database, state, new Traces(used).readNames(files));
    }

    /** {@code asked}: more of the new services that are to be up. */
    private Matching matching(Scene scene, Conversions conversions, BitSet asked) {
        Database fresh = new DatabaseDirectory(order.database()).read(kernel, order.patient());
        Images images = Images.of(scene.database(), fresh, conversions);
        BitSet missed = Taker.numbers(scene.database(), scene.missed());
        asked.or(Taker.numbers(fresh, order.wanted()));
        return Matching.of(images, new Matching.Wish(scene.state().up(), missed, asked,
                order.insists()));
    }

    private void refuse(Matching matching) {
        Database old = matching.images().old();
        if (!matching.refused().isEmpty()) {
            throw new Fatal(REFUSED, "essential services, or what they need, would have to stop: "
                    + Watch.names(Images.names(old, matching.refused())));
        }
        for (String name : Images.names(old, matching.spared())) {
            report.warning("service " + name + " is marked as essential, or needed by one that"
                    + " is, not restarting it");
        }
        if (!deadline.isNever() && deadline.leftMs() == 0) {
            throw new Fatal(Taker.TIMED_OUT, "timed out");
        }
    }

    private int update(Conversions conversions, BitSet asked) {
        Scene scene = scene();
        Matching matching = matching(scene, conversions, asked);
        refuse(matching);
        Taker taker = new Taker(this, scene, matching);
        there(taker, Steps.before(matching));
        finish(taker, after(matching.images().fresh(),
                Pipes.of(matching.images()).late(), Steps.holdsOn(matching)));
        return start(taker, scene, matching);
    }

    private void there(Taker taker, List<Step> steps) {
        List<Step> taken = new ArrayList<>();
        try {
            for (Step step : steps) {
                taken.add(step);
                taker.take(step);
            }
        } catch (Fatal fatal) {
            undo(taker, Step.undo(taken));
            throw fatal;
        }
    }

    /** What could not be put back is not thrown away, nor forgotten: the next one tries again. */
    private void undo(Taker taker, List<Step> steps) {
        boolean isBack = true;
        boolean isUp = true;
        for (Step step : steps) {
            try {
                if (step instanceof Step.Demolish ? isBack
                        : !(step instanceof Step.Forget) || isUp) {
                    taker.take(step);
                }
            } catch (Fatal fatal) {
                report.warning(fatal.getMessage());
                isBack &= !(step instanceof Step.MoveBack);
                isUp &= !(step instanceof Step.StartAgain);
            }
        }
    }

    /**
     * After a failure only what takes nothing away: a scanner that finds no directory behind a link
     * would stop what runs there.
     */
    private void finish(Taker taker, List<Step> steps) {
        Fatal first = null;
        for (Step step : steps) {
            try {
                if (first == null || step.onlyAdds()) {
                    taker.take(step);
                }
            } catch (Fatal fatal) {
                if (first != null) {
                    report.warning(first.getMessage());
                }
                first = fatal;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** What is to be done behind the switch, by what is found there. */
    private List<Step> after(Database database, Pipes late, boolean holds) {
        List<Steps.Left> left = new ArrayList<>();
        Traces traces = new Traces(new LiveDirectory(order.live()));
        for (LiveDirectory one : order.link().beside(files)) {
            if (!Traces.isIn(files, order.link(), one)) {
                left.add(new Steps.Left(one.path(), new Traces(one).services(files)));
            }
        }
        List<String> redefined = new ArrayList<>(files.list(traces.definitions())
                .ifPresent("read directory", traces.definitions()).orElse(List.of()));
        redefined.retainAll(Steps.longruns(database));
        return Steps.after(new Steps.Seen(database, traces.readMoved(files), redefined, left),
                late, holds);
    }

    private int start(Taker taker, Scene scene, Matching matching) {
        LiveDirectory live = new LiveDirectory(order.live());
        Database fresh = matching.images().fresh();
        boolean isOver = !deadline.isNever() && deadline.leftMs() == 0;
        int code = isOver ? 2 : changes.change(live, fresh, matching.start(),
                new Plan.Order(true, false, false,
                        deadline.isNever() ? 0 : deadline.leftMs()));
        if (code == 0) {
            files.remove(new Traces(live).missed());
            return 0;
        }
        report.warning(order.database() + " is in use, but these are down: "
                + Watch.names(taker.down(live, fresh, matching.startNames())));
        if (!order.goesBack()) {
            files.remove(new Traces(live).missed());
            return code;
        }
        return back(scene, matching, code);
    }

    /** What was up is to be up. What had to start on the way there may have to stop again. */
    private int back(Scene scene, Matching matching, int code) {
        BitSet up = Graph.set(Graph.numbers(scene.state().up()));
        up.or(Taker.numbers(scene.database(), scene.missed()));
        Order back = new Order(order.live(), scene.compiled(),
                Conversions.back(matching.images()), true, order.timeoutMs(), order.patient(),
                false, List.of());
        report.warning("going back to " + scene.compiled());
        files.remove(new Traces(new LiveDirectory(order.live())).missed());
        try {
            int again = new Update(report, back, changes).update(back.conversions(), up);
            if (again == 0) {
                report.warning("all that was up is up again; " + scene.compiled()
                        + " is in use");
            }
            return REFUSED;
        } catch (Fatal fatal) {
            report.fatal(fatal);
            return code;
        }
    }
}
