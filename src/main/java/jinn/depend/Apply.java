package jinn.depend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.Compiler;
import jinn.rc.DefaultBundle;
import jinn.rc.change.Driver;
import jinn.rc.change.Plan;
import jinn.rc.change.Settings;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.rc.graph.Graph;
import jinn.rc.init.Initiation;
import jinn.rc.live.Applied;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveLink;
import jinn.rc.live.LiveReading;
import jinn.rc.live.LiveState;
import jinn.rc.update.Conversions;
import jinn.rc.update.Outlook;
import jinn.rc.update.Update;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.walk.TreeRemoval;
import org.jspecify.annotations.Nullable;

/**
 * Makes what runs what a source directory says: compiles it, tells what will change, and changes
 * it. Killed at any place, it leaves the old database in use, or the new one; called again, it
 * does the rest, and removes what nobody uses.
 */
public final class Apply {

    private static final int NOT_REACHED = 1;
    private static final int DIRECTORY = 0755;
    private static final int NAME_WIDTH = 9;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Order order;
    private final LiveLink link;
    /** Of a phase that a signal ended; what follows it only puts things back. */
    private @Nullable Told interrupted;

    /**
     * What is to be done. Paths are absolute, but for that of the sources.
     *
     * @param sources empty for those of the last time
     * @param limitMs for all of it; 0 for as long as it takes
     * @param goesBack whether the old database is taken into use again where services do not start
     * @param isDry whether only the plan is printed
     */
    public record Order(String live, String scanDirectory, Optional<String> sources, long limitMs,
            boolean goesBack, boolean isDry) {
    }

    public Apply(Report report, Order order) {
        this.report = report;
        kernel = report.kernel();
        files = kernel.files();
        this.order = order;
        link = new LiveLink(order.live());
    }

    /**
     * @return 0; 1 where a source breaks a rule, or services are not where they should be; that of
     *     a signal
     * @throws Fatal 1 where it is refused, 100 where no scanner runs, 111 where anything else fails
     */
    public int perform() {
        RecordLock.take(files, Applied.lock(link), RecordLock.Way.EXCLUSIVE, false);
        Applied fresh = Applied.fresh(kernel, link);
        try {
            Optional<LiveDirectory> living = living();
            int code = compile(fresh);
            return code == 0 ? perform(fresh, living) : code;
        } catch (Fatal fatal) {
            int code = fatal.code() == Fatal.USAGE || fatal.code() == Fatal.SYSTEM
                    ? fatal.code() : NOT_REACHED;
            throw new Fatal(interrupted == null ? code : interrupted.code(code),
                    String.valueOf(fatal.getMessage()));
        } finally {
            clear();
        }
    }

    /** Who was killed in between left a directory without the symlink: that is made first. */
    private Optional<LiveDirectory> living() {
        LiveDirectory live = new LiveDirectory(order.live());
        Optional<LiveDirectory> living = initiation(live).living();
        if (living.isPresent() && !LiveTree.isOf(files, living.get(), order.scanDirectory())) {
            throw Fatal.usage(order.live() + " is of another tree than " + order.scanDirectory()
                    + "; -l names the place of one for this tree");
        }
        if (living.isPresent() && !files.info(order.live()).isOk() && !order.isDry()) {
            initiation(living.get()).perform();
        }
        return living;
    }

    private Initiation initiation(LiveDirectory one) {
        String database = files.readSymlink(one.compiled()).ifPresent("read link", one.compiled())
                .orElse("");
        String prefix = database.isEmpty() ? "" : one.readPrefix(files);
        return initiation(database, prefix);
    }

    private Initiation initiation(String database, String prefix) {
        return new Initiation(report, new jinn.rc.init.Order(database, order.live(), prefix,
                order.scanDirectory(), order.limitMs(), false));
    }

    private int compile(Applied fresh) {
        String sources = order.sources().orElseGet(this::lastSources);
        String absolute = sources.startsWith("/") ? sources
                : RealPath.of(files, sources).orFatal("open", sources);
        files.makeDirectory(fresh.path(), DIRECTORY).orFatal("make", fresh.path());
        files.makeSymlink(absolute, fresh.sources()).orFatal("link", fresh.sources());
        return new Compiler(report, 1).compile(new Compiler.Order(fresh.database(),
                List.of(sources), Optional.empty(), true));
    }

    private String lastSources() {
        Applied used = Applied.used(files, link).orElseThrow(() -> Fatal.usage(
                "no directory was applied to " + order.live() + " yet: name one"));
        return files.readSymlink(used.sources()).orFatal("read link", used.sources());
    }

    private int perform(Applied applied, Optional<LiveDirectory> living) {
        Database fresh = new DatabaseDirectory(applied.database()).read(kernel, false);
        BitSet wanted = wanted(fresh);
        if (living.isEmpty()) {
            tell(Outlook.ofAll(fresh, wanted));
            return order.isDry() ? 0 : begin(applied, fresh, wanted);
        }
        LiveDirectory live = new LiveDirectory(order.live());
        Change.lock(report, live);
        Database before = live.database().read(kernel, false);
        String old = files.readSymlink(live.compiled()).orFatal("read link", live.compiled());
        Conversions changed = new Definitions(files, old, applied.database())
                .changed(before, fresh);
        List<String> names = new ArrayList<>();
        for (int number : Graph.numbers(wanted)) {
            names.add(fresh.atomics().get(number).name());
        }
        Update update = new Update(report, new jinn.rc.update.Order(order.live(),
                applied.database(), changed, false, order.limitMs(), true, order.goesBack(),
                names), this::change);
        tell(update.outlook());
        return order.isDry() ? 0 : code(update.perform());
    }

    private static BitSet wanted(Database database) {
        BitSet named = database.named(DefaultBundle.NAME);
        BitSet all = new BitSet();
        all.set(Database.OWN, database.atomics().size());
        return named == null ? all : named;
    }

    private int begin(Applied applied, Database fresh, BitSet wanted) {
        initiation(applied.database(), "").perform();
        LiveDirectory live = new LiveDirectory(order.live());
        Change.lock(report, live);
        int code = change(live, fresh, wanted,
                new Plan.Order(true, false, false, order.limitMs()));
        return code(code);
    }

    private int change(LiveDirectory live, Database database, BitSet services, Plan.Order how) {
        LiveState state = live.readState(files, database);
        Told told = new Told(report, live, database,
                new Told.Manner(new BitSet(), "", order.limitMs()));
        Plan plan = Plan.of(database, services, how);
        int code = new Driver(report, new LiveReading(live, database, state), plan,
                new Settings(0, Settings.REAL, false)).telling(told).run();
        BitSet missed = (BitSet) services.clone();
        if (how.up()) {
            missed.andNot(live.readState(files, database).up());
        } else {
            missed.and(live.readState(files, database).up());
        }
        told.rest(missed);
        interrupted = told.isInterrupted() ? told : interrupted;
        return code;
    }

    private int code(int code) {
        int reached = code == 0 || code == Fatal.SYSTEM ? code : NOT_REACHED;
        return interrupted == null ? reached : interrupted.code(reached);
    }

    private void tell(Outlook outlook) {
        StringBuilder text = new StringBuilder();
        for (Outlook.Line line : outlook.lines()) {
            String fate = switch (line.fate()) {
                case STOPS -> "stop";
                case RESTARTS -> "restart";
                case STARTS -> "start";
            };
            text.append(fate).append(" ".repeat(NAME_WIDTH - fate.length()))
                    .append(Visible.word(line.name())).append(": ").append(line.why())
                    .append('\n');
        }
        report.put(Fd.STDOUT, text.isEmpty() ? "nothing to stop or start\n" : text.toString());
    }

    /** What cannot be removed now is by the next one. */
    private void clear() {
        for (Applied one : Applied.unused(files, link)) {
            new TreeRemoval(kernel).remove(one.path());
        }
    }
}
