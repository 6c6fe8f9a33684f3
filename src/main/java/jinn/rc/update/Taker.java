package jinn.rc.update;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.await.Goal;
import jinn.await.Supervision;
import jinn.await.Watch;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.change.Plan;
import jinn.rc.database.Database;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.Moved;
import jinn.rc.live.Traces;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.walk.TreeRemoval;
import jinn.wire.Deadline;
import org.jspecify.annotations.Nullable;

/** Takes the steps of an update. What fails is {@link Fatal}, whichever step it was. */
final class Taker {

    static final int STOP_FAILED = 9;
    static final int TIMED_OUT = 10;

    private static final int CHANGE_TIMED_OUT = 2;

    /** How long supervisors are waited for that nobody needs any longer. */
    private static final long LEAVE_MAX_MS = 10_000;

    /** No signal is heeded behind the switch: a scanner that is stopped may not keep us. */
    private static final long COME_MAX_MS = 60_000;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Order order;
    private final Changes changes;
    private final Scene scene;
    private final @Nullable Matching matching;
    private final Deadline deadline;
    private final ScanLinks links;

    /** Without a {@code matching}, only steps behind the switch are taken. */
    Taker(Update update, Scene scene, @Nullable Matching matching) {
        report = update.report();
        kernel = report.kernel();
        files = kernel.files();
        order = update.order();
        changes = update.changes();
        deadline = update.deadline();
        this.scene = scene;
        this.matching = matching;
        links = new ScanLinks(files, order.link(),
                scene.link(files, scene.used().scanDirectory()), scene.used().readPrefix(files));
    }

    void take(Step step) {
        switch (step) {
            case Step.Build _ -> build();
            case Step.Demolish _ -> remove(scene.fresh().path());
            case Step.PutPipes(Pipes pipes) -> holder().put(pipes);
            case Step.TakePipes(List<String> names) -> holder().remove(names);
            case Step.Remember(List<String> names) -> remember(names);
            case Step.Forget _ -> forget(scene.used());
            case Step.Stop(List<String> names, List<String> _) -> stop(names);
            case Step.StartAgain(List<String> names) -> startAgain(names);
            case Step.Move(String from, String to) -> move(from, to);
            case Step.MoveBack(String from, String to) -> new Traces(scene.fresh())
                    .putBack(files, scene.used().path(), new Moved(from, to));
            case Step.Switch _ -> new SmallFiles(files)
                    .replaceLink(order.link().target(scene.fresh().path()), order.live())
                    .orFatal("link", order.live());
            case Step.Redefine(String name) -> redefine(name);
            case Step.Link(String name) -> links.link(name);
            case Step.Unlink(String name) -> links.unlink(name);
            case Step.Dismiss(String live, List<String> names) ->
                    dismiss(new LiveDirectory(live), names);
            case Step.Await(List<String> names) -> await(names);
            case Step.SettlePipes(Pipes late, List<String> readers) -> settle(late, readers);
            case Step.Discard(String live) -> remove(live);
            case Step.Settled _ -> settled();
        }
    }

    private Matching matching() {
        return Bug.present(matching, "matching before the switch");
    }

    private void remove(String path) {
        new TreeRemoval(kernel).remove(path).orFatal("remove", path);
    }

    private PipeHolder holder() {
        return new PipeHolder(kernel, new LiveDirectory(order.live()));
    }

    /** Whatever the switch would need afterwards is looked at first. */
    private void build() {
        String scanDirectory = links.scanDirectory();
        ScannerHome scanner = scanner();
        if (!scanner.isScanned(files).orFatal("open", scanner.lock())) {
            throw Fatal.usage("no scanner runs on " + scanDirectory);
        }
        List<String> old = Steps.longruns(scene.database());
        for (String name : Steps.longruns(matching().images().fresh())) {
            if (!old.contains(name)) {
                links.check(name);
            }
        }
        new Preparation(report, order, scene, matching()).build();
    }

    private void remember(List<String> names) {
        new Traces(scene.used()).writeStopped(files, names)
                .orFatal("write", new Traces(scene.used()).stopped());
    }

    private void forget(LiveDirectory live) {
        String path = new Traces(live).stopped();
        Result<Result.Done> removed = files.remove(path);
        if (!removed.failedWith(Errno.ENOENT)) {
            removed.orFatal("remove", path);
        }
    }

    /** Without time, none is left to begin anything with. */
    private long leftMs(int code) {
        if (deadline.isNever()) {
            return 0;
        }
        if (deadline.leftMs() == 0) {
            throw new Fatal(code, "timed out");
        }
        return deadline.leftMs();
    }

    private long patienceMs(int code) {
        long left = leftMs(code);
        return left == 0 ? COME_MAX_MS : Math.min(left, COME_MAX_MS);
    }

    private void stop(List<String> names) {
        int code = changes.change(scene.used(), scene.database(),
                numbers(scene.database(), names),
                new Plan.Order(false, false, order.insists(), leftMs(TIMED_OUT)));
        if (code != 0) {
            throw new Fatal(code == CHANGE_TIMED_OUT ? TIMED_OUT
                    : code == 1 ? STOP_FAILED : code,
                    "unable to stop all that has to stop: " + scene.compiled()
                    + " stays in use");
        }
    }

    /** As much time as there was for all. */
    private void startAgain(List<String> names) {
        names.forEach(this::keepUp);
        int code = changes.change(scene.used(), scene.database(),
                numbers(scene.database(), names),
                new Plan.Order(true, false, false, order.timeoutMs()));
        if (code == 0) {
            report.info("all that was stopped is started again");
        } else {
            throw new Fatal(code, "not all that was stopped is up again: "
                    + Watch.names(down(scene.used(), scene.database(), names)));
        }
    }

    /** One that did not stop was ordered to, and goes on only because of another order. */
    private void keepUp(String name) {
        BitSet number = numbers(scene.database(), List.of(name));
        boolean isLongrun = number.length() <= scene.database().longruns();
        if (isLongrun && scene.used().readState(files, scene.database()).up()
                .intersects(number)) {
            ControlFifo.tell(report, scene.used().service(name).control(),
                    List.of(ServiceOrder.UP));
        }
    }

    /** Which of these are down now. */
    List<String> down(LiveDirectory live, Database database, List<String> names) {
        BitSet down = database.needs().closure(numbers(database, names));
        down.andNot(live.readState(files, database).up());
        return Images.names(database, down);
    }

    static BitSet numbers(Database database, List<String> names) {
        BitSet numbers = new BitSet();
        for (String name : names) {
            BitSet named = database.bundle(name) == null ? database.named(name) : null;
            numbers.or(named == null ? new BitSet() : named);
        }
        return numbers;
    }

    private void move(String from, String to) {
        String path = scene.used().service(from).directory();
        files.rename(path, scene.fresh().service(to).directory()).orFatal("move", path);
    }

    /** After a kill, what a supervisor wants may be what we told it until we would be through. */
    private void redefine(String name) {
        boolean startsAgain = matching == null
                && scene.state().up().intersects(numbers(scene.database(), List.of(name)));
        new Redefinition(report, new LiveDirectory(order.live())).replace(name, startsAgain);
    }

    /** The scanner has forgotten them. */
    private void dismiss(LiveDirectory live, List<String> names) {
        List<ServiceHome> homes = new ArrayList<>();
        for (String name : names) {
            if (live.service(name).requireToKnow(kernel)) {
                homes.add(live.service(name));
            }
        }
        for (int i = 0; i < homes.size(); i += Supervision.SERVICES_MAX) {
            dismiss(homes.subList(i, Math.min(homes.size(), i + Supervision.SERVICES_MAX)));
        }
    }

    private void dismiss(List<ServiceHome> homes) {
        Supervision supervision = Supervision.open(kernel, homes, Supervision.Way.LEAVING);
        try {
            for (ServiceHome home : homes) {
                ControlFifo.tell(report, home.control(),
                        List.of(ServiceOrder.DOWN, ServiceOrder.EXIT));
            }
            List<String> late = supervision.await(scanner(), List.of(), LEAVE_MAX_MS);
            if (!late.isEmpty()) {
                report.warning("supervisors do not leave: " + Watch.names(late));
            }
        } finally {
            supervision.close();
        }
    }

    private ScannerHome scanner() {
        return ScannerHome.of(links.scanDirectory());
    }

    private void await(List<String> names) {
        LiveDirectory live = new LiveDirectory(order.live());
        int from = 0;
        do {
            int to = Math.min(names.size(), from + Supervision.SERVICES_MAX);
            List<ServiceHome> homes = new ArrayList<>();
            names.subList(from, to).forEach(name -> homes.add(live.service(name)));
            awaitSome(homes);
            from = to;
        } while (from < names.size());
    }

    private void awaitSome(List<ServiceHome> homes) {
        Supervision supervision = Supervision.open(kernel, homes, Supervision.Way.COMING);
        try {
            List<String> late = supervision.await(scanner(),
                    List.of(ScanOrder.SCAN, ScanOrder.PRUNE), patienceMs(Fatal.SYSTEM));
            if (!late.isEmpty()) {
                throw Fatal.system("start the supervisor of", Watch.names(late),
                        Errno.ETIMEDOUT);
            }
        } finally {
            supervision.close();
        }
    }

    /** A holder that does not answer begins anew, with the pipes of the new database. */
    private void settle(Pipes late, List<String> readers) {
        try {
            holder().settle(late, readers);
        } catch (Fatal fatal) {
            report.warning(fatal.getMessage() + "; it is restarted");
            restartHolder();
        }
    }

    private void restartHolder() {
        ServiceHome home = new LiveDirectory(order.live()).service(Database.HOLDER_NAME);
        Watch watch = Watch.open(kernel, List.of(home.directory()), Goal.READY_AGAIN,
                Watch.Unsupervised.REFUSED);
        try {
            ControlFifo.send(kernel, home, List.of(ServiceOrder.RESTART));
            watch.await(Watch.Quorum.ALL, patienceMs(CHANGE_TIMED_OUT));
        } catch (Fatal failed) {
            throw failed.code() == Watch.TIMED_OUT
                    ? new Fatal(CHANGE_TIMED_OUT, failed.getMessage()) : failed;
        } finally {
            watch.close();
        }
    }

    private void settled() {
        Traces traces = new Traces(new LiveDirectory(order.live()));
        remove(traces.definitions());
        remove(traces.moved());
    }
}
