package jinn.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import jinn.kernel.AppletEntry;
import jinn.kernel.Host;
import jinn.text.Bytes;
import jinn.value.Account;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/**
 * One simulated machine. A test lays out files, registers programs, starts pid 1 and lets time
 * pass; between runs it may look at everything, kill, and start clients from outside.
 */
public final class World implements AutoCloseable {

    private static final long NANOS_PER_MS = 1_000_000;
    private static final long EPOCH_SECONDS = 1_800_000_000L;
    private static final long CALLS_WITHIN_MS = 100;
    private static final int STANDARD = 3;
    private static final long CALLS_MAX = 3_000_000;

    private final long seed;
    private final Scheduler scheduler;
    private final Tree tree = new Tree(this::now);
    private final Map<String, DatagramFile> datagrams = new HashMap<>();
    private final Disk disk = new Disk(tree);
    private final Images images = new Images(tree);
    private final ProcessTable processes = new ProcessTable(this);
    private final Lives lives;
    private final Trace trace = new Trace();
    private final Map<String, Account> accounts = new HashMap<>();
    private final StringBuilder console = new StringBuilder();
    private final List<Moment> history = new ArrayList<>();
    private final Layout layout = new Layout(this);
    private AppletEntry entry = (_, applet, _) -> {
        throw new UnsupportedOperationException("no entry for " + applet);
    };
    private Faults faults = Faults.NONE;
    private Host.Stop stopped;
    private long realTimeOffsetSeconds = EPOCH_SECONDS;

    /**
     * Something that a checker may want to know of.
     *
     * @param parent the pid of its parent at that time
     * @param path what was executed; empty for the end of a process
     */
    public record Moment(long timeNs, SimProcess who, int parent, String directory,
            String path) {

        public boolean isEnd() {
            return path.isEmpty();
        }
    }

    public World(long seed) {
        this.seed = seed;
        scheduler = new Scheduler(seed);
        lives = new Lives(scheduler, processes);
    }

    /** What lies on the disks before anything runs, and what lies there now. */
    public Layout files() {
        return layout;
    }

    /** How full it is. */
    public Disk disk() {
        return disk;
    }

    public World program(String name, Program program) {
        images.register(name, program);
        return this;
    }

    /** Where children go on that become another applet of their image. */
    public World entry(AppletEntry wanted) {
        entry = wanted;
        return this;
    }

    public World faults(Faults wanted) {
        faults = wanted;
        return this;
    }

    public World account(Account account) {
        accounts.put(account.name(), account);
        return this;
    }

    /** Somebody sets the clock. */
    public void stepRealTime(long seconds) {
        realTimeOffsetSeconds += seconds;
    }

    /**
     * Starts a program: the first is pid 1 and has the console; the later ones come from
     * outside, as children of nobody, and keep their output apart.
     */
    public SimProcess start(String... words) {
        SimProcess process = processes.create();
        process.directory = tree.root();
        process.title = Bytes.baseName(words[0]);
        StringBuilder output = process.pid() == 1 ? console : process.output;
        var number = new Node.Number(0, 0);
        var device = new Node.Special(number, FileInfo.Type.CHARACTER_DEVICE,
                DeviceFile.CONSOLE);
        OpenFile terminal = new DeviceFile(device,
                new OpenMode(OpenMode.Access.READ_WRITE, 0, 0), output);
        for (int i = 0; i < STANDARD; i++) {
            process.descriptors.setInherited(process.descriptors.add(terminal), true);
        }
        List<String> program = List.of(words);
        lives.begin(process, () -> new SimKernel(process).become(program));
        return process;
    }

    /** Lets that much time pass, or less where pid 1 ends. */
    public void runMs(long ms) {
        long untilNs = scheduler.nowNs() + ms * NANOS_PER_MS;
        run(ms, () -> false);
        if (isRunning()) {
            scheduler.skipTo(untilNs);
        }
    }

    /** Runs for about that many kernel calls, or fewer where nothing happens for a while. */
    public void runCalls(long calls) {
        long last = trace.count() + calls;
        run(CALLS_WITHIN_MS, () -> trace.count() >= last);
    }

    /** Runs until that is so; fails where it is not after so long. */
    public void runUntil(BooleanSupplier done, long limitMs) {
        run(limitMs, done);
        if (!done.getAsBoolean()) {
            throw failed(scheduler.isIdle() ? "nothing can happen any more"
                    : "not so after " + limitMs + " ms", null);
        }
    }

    /** Runs until pid 1 has ended. */
    public void runToEnd(long limitMs) {
        runUntil(() -> !isRunning(), limitMs);
    }

    public boolean isRunning() {
        return stopped == null && processes.first() != null && processes.first().isAlive();
    }

    private void run(long ms, BooleanSupplier done) {
        long limitNs = scheduler.nowNs() + ms * NANOS_PER_MS;
        scheduler.run(limitNs, () -> lives.failure() != null || !isRunning()
                || done.getAsBoolean() || trace.count() > CALLS_MAX);
        Throwable failure = lives.failure();
        if (failure != null) {
            throw failed(failure.toString(), failure);
        }
        if (trace.count() > CALLS_MAX) {
            throw failed("ran away", null);
        }
    }

    /** For a checker's findings: the message tells the seed and the last calls. */
    public SimFailure failed(String what, Throwable cause) {
        return new SimFailure(what + "\nseed " + seed + ", console:\n" + console + "\ncalls:\n"
                + trace.text(), cause);
    }

    public SimProcess process(int pid) {
        return processes.find(pid);
    }

    /** The working directory of a process. */
    public String directoryOf(SimProcess process) {
        return tree.pathOf(process.directory);
    }

    /** The living ones with that title. */
    public List<SimProcess> titled(String title) {
        List<SimProcess> found = new ArrayList<>();
        for (SimProcess process : processes.all()) {
            if (process.isAlive() && process.title().equals(title)) {
                found.add(process);
            }
        }
        return found;
    }

    public List<SimProcess> living() {
        return processes.all().stream().filter(SimProcess::isAlive).toList();
    }

    /** From outside, with the power to kill even pid 1. */
    public void kill(SimProcess process, Signal signal) {
        processes.raise(process, signal);
        if (signal == Signal.KILL) {
            processes.end(process, WaitStatus.killed(signal));
        }
    }

    /** It dies and is reaped, and a program from outside gets its number. */
    public SimProcess replace(SimProcess process, String... words) {
        kill(process, Signal.KILL);
        processes.reap(process);
        processes.startBehind(process.pid() - 1);
        return start(words);
    }

    /** Everybody but pid 1 dies, and what was not synced may be lost. */
    public void powerLoss(long chance) {
        for (SimProcess process : living()) {
            if (process.pid() != 1) {
                kill(process, Signal.KILL);
            }
        }
        disk.powerLoss(new Random(chance));
    }

    public String console() {
        return console.toString();
    }

    public List<Moment> history() {
        return history;
    }

    /** How the machine was stopped; null where it was not. */
    public Host.Stop stopped() {
        return stopped;
    }

    public long nowMs() {
        return scheduler.nowNs() / NANOS_PER_MS;
    }

    public Instant now() {
        long ns = scheduler.nowNs();
        return new Instant(realTimeOffsetSeconds + ns / Instant.NANOS_PER_SECOND,
                (int) (ns % Instant.NANOS_PER_SECOND));
    }

    /** Unwinds every thread that is left. */
    @Override
    public void close() {
        for (SimProcess process : new ArrayList<>(processes.all())) {
            if (process.isAlive()) {
                process.end(WaitStatus.killed(Signal.KILL));
            }
        }
        scheduler.drain();
    }

    void noteEnd(SimProcess process, WaitStatus status) {
        trace.note(scheduler.nowNs(), process, "ends with " + status);
        history.add(new Moment(scheduler.nowNs(), process, process.parentPid(), "", ""));
    }

    void noteExec(SimProcess process, String path) {
        String directory = tree.pathOf(process.directory);
        process.become();
        history.add(new Moment(scheduler.nowNs(), process, process.parentPid(), directory,
                path));
    }

    void stop(Host.Stop how) {
        stopped = how;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Sockets that receive datagrams, by their names. */
    Map<String, DatagramFile> datagrams() {
        return datagrams;
    }

    Tree tree() {
        return tree;
    }

    Images images() {
        return images;
    }

    ProcessTable processes() {
        return processes;
    }

    Lives lives() {
        return lives;
    }

    Trace trace() {
        return trace;
    }

    AppletEntry entry() {
        return entry;
    }

    Faults faults() {
        return faults;
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    StringBuilder consoleText() {
        return console;
    }
}
