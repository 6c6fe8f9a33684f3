package jinn.depend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.control.ServiceStatus;
import jinn.manage.Progress;
import jinn.rc.change.Effect;
import jinn.rc.change.Listener;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A change, told to people: a line for each service that is where it should be on stdout, one for
 * each that is not, and why, on stderr; for whom one waits on a terminal.
 */
public final class Told implements Listener {

    private static final int NOT_REACHED = 1;
    private static final int MS_PER_SECOND = 1000;

    private final Report report;
    private final LiveDirectory live;
    private final Database database;
    private final Manner manner;
    private final Progress progress;

    private final BitSet awaited = new BitSet();

    /** Those that are where they should be, of which that is not told yet. */
    private final BitSet held = new BitSet();

    /** Those of which it was said that they did not get there. */
    private final BitSet failed = new BitSet();

    /** Of each that was not tried, for want of whom in the end; of others, themselves. */
    private final int[] roots;
    private boolean up = true;
    private @Nullable Signal signal;

    /**
     * How it is told.
     *
     * @param named those of which something is said even where nothing is to be done
     * @param again what is said behind {@code up}, such as {@code again}; often nothing
     * @param limitMs as people are told of it; 0 for none
     */
    public record Manner(BitSet named, String again, long limitMs) {
    }

    public Told(Report report, LiveDirectory live, Database database, Manner manner) {
        this.report = report;
        this.live = live;
        this.database = database;
        this.manner = manner;
        progress = new Progress(report, manner.limitMs());
        roots = new int[database.atomics().size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = i;
        }
    }

    @Override
    public void tell(Effect.Note note) {
        switch (note) {
            case Effect.Phase(boolean phaseUp) -> up = phaseUp;
            case Effect.Already(int service, boolean _) -> {
                if (manner.named.get(service)) {
                    reached(service);
                }
            }
            case Effect.Begun(int service, boolean _) -> awaited.set(service);
            case Effect.Reached(int service, boolean _) -> reached(service);
            case Effect.NotReached(int service, boolean _, String why) -> failed(service, why);
            case Effect.Fallen(int service, String why, boolean forGood) ->
                failed(service, forGood ? why : why + "; its supervisor tries again");
            case Effect.Kept(int service) -> failed(service,
                    "it is marked as essential, which rc -D change stops");
            case Effect.Skipped(int service, boolean _, int because) -> {
                roots[service] = roots[because];
                failed(service, Visible.word(name(roots[service]))
                        + (up ? ", which it needs, is not up" : ", which needs it, is not down"));
            }
            case Effect.TimedOut(BitSet services) -> {
                for (int service : Graph.numbers(services)) {
                    failed(service, "not " + (up ? isLongrun(service) ? "ready" : "done" : "down")
                            + " after " + manner.limitMs / MS_PER_SECOND + " s");
                }
            }
        }
    }

    private String name(int service) {
        return database.atomics().get(service).name();
    }

    private boolean isLongrun(int service) {
        return database.atomics().get(service).isLongrun();
    }

    /** Told behind what it needs: that may be looked at for a moment longer. */
    private void reached(int service) {
        awaited.clear(service);
        held.set(service, service >= Database.OWN);
        release();
    }

    private void release() {
        boolean again = true;
        while (again) {
            again = false;
            for (int service : Graph.numbers(held)) {
                BitSet before = Graph.set(database.atomics().get(service).links().needs());
                if (!up || !before.intersects(awaited) && !before.intersects(held)) {
                    held.clear(service);
                    again = true;
                    progress.erase();
                    report.put(Fd.STDOUT,
                            Visible.word(name(service)) + ": " + goal(service) + "\n");
                }
            }
        }
    }

    private String goal(int service) {
        Atomic atomic = database.atomics().get(service);
        if (!atomic.isLongrun()) {
            return (up ? "done" : "not done") + (up ? manner.again : "");
        }
        ServiceStatus status = up
                ? live.service(atomic.name()).statusOf(report.kernel().files()) : null;
        return !up ? "down" : (status != null && status.flags().ready() ? "ready" : "up")
                + manner.again + (status == null || !status.isUp() ? ""
                        : " (process " + status.pid() + ")");
    }

    /** What is not where it should be; said once of each service. */
    private void failed(int service, String why) {
        progress.erase();
        awaited.clear(service);
        if (!failed.get(service)) {
            failed.set(service);
            String goal = isLongrun(service) ? up ? "up" : "down" : up ? "done" : "undone";
            report.fatal(new Fatal(NOT_REACHED,
                    Visible.word(name(service)) + ": not " + goal + ": " + own(service, why)));
        }
        release();
    }

    /** What is so of a longrun itself; rc says what s6-rc's helper would have ended with, first. */
    private String own(int service, String why) {
        int behind = why.startsWith("command ") && isLongrun(service) ? why.indexOf(": ") : -1;
        return behind < 0 ? why : why.substring(behind + 2);
    }

    /** Of those that nothing was said of: they are not where they should be. */
    void rest(BitSet services) {
        for (int service : Graph.numbers(services)) {
            failed(service, signal == null ? "it would have come after others"
                    : "interrupted before");
        }
    }

    /** The same of those that were to be up again, although some could not be stopped. */
    void restUp(BitSet services) {
        up = true;
        failed.andNot(services);
        rest(services);
    }

    /** Ended so by a signal, a command says it by its exit code. */
    int code(int code) {
        return signal == null ? code : 128 + signal.number();
    }

    boolean isInterrupted() {
        return signal != null;
    }

    @Override
    public void differs(int service, boolean wanted) {
        // It is put right, and told as what it becomes.
    }

    @Override
    public void interrupted(Signal caught) {
        progress.erase();
        signal = caught;
        report.warning("nothing more is begun; scripts that run are waited for, and services that "
                + "are not ready are stopped");
    }

    @Override
    public void ended() {
        progress.erase();
        awaited.clear();
        release();
    }

    @Override
    public void tick() {
        List<String> names = new ArrayList<>();
        for (int service : Graph.numbers(awaited)) {
            names.add(name(service));
        }
        if (!names.isEmpty()) {
            progress.show(names);
        }
    }
}
