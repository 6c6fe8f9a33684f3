package jinn.sim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** A process of the simulated machine. */
public final class SimProcess {

    static final long NEVER = Long.MAX_VALUE;

    final World world;
    /** What a program from outside prints. */
    final StringBuilder output = new StringBuilder();
    private final Semaphore baton = new Semaphore(0);
    private final int pid;
    private final long birth;
    SimProcess parent;
    DescriptorTable descriptors = new DescriptorTable();
    Node.Directory directory;
    Credentials who = Credentials.ROOT;
    int umask = 022;
    int session;
    int group;
    String title = "?";
    /** Where it holds a lock of its own. */
    final Set<Node> locked = new HashSet<>();
    Map<Resource, Limit> limits = SimLimits.first();
    List<String> arguments = List.of();
    String executedAs = "";
    List<String> environment = List.of();

    /** Where it is found in place of those that die above it. */
    boolean adopts;

    private Set<Signal> blocked = EnumSet.noneOf(Signal.class);
    private final Set<Signal> pending = EnumSet.noneOf(Signal.class);
    private boolean survivesBrokenPipes;
    private boolean stopped;
    private boolean untold;
    private boolean become;
    private WaitStatus ended;
    private long calls;
    private Wait wait;
    private long deadlineNs = NEVER;

    SimProcess(World world, int pid, long birth) {
        this.world = world;
        this.pid = pid;
        this.birth = birth;
        session = pid;
        group = pid;
    }

    public int pid() {
        return pid;
    }

    /** Tells it from others that had or will have its number. */
    long birth() {
        return birth;
    }

    public int parentPid() {
        return parent == null ? 0 : parent.pid;
    }

    /** What ps shows. */
    public String title() {
        return title;
    }

    public boolean isAlive() {
        return ended == null;
    }

    public boolean isStopped() {
        return stopped;
    }

    /** How it ended; null while it lives. */
    public WaitStatus status() {
        return ended;
    }

    /** What a program started from outside has printed. */
    public String output() {
        return output.toString();
    }

    /** How many descriptors it has open. */
    public int openDescriptors() {
        return descriptors.count();
    }

    int session() {
        return session;
    }

    /** What somebody else sets for it (prlimit). */
    public void limitFiles(long bytes) {
        limits.put(Resource.FILE_SIZE, new Limit(bytes, bytes));
    }

    public void limitDescriptors(int count) {
        limits.put(Resource.OPEN_FILES, new Limit(count, count));
        descriptors.max = count;
    }

    Walk.From from() {
        return new Walk.From(directory, who);
    }

    Set<Signal> pending() {
        return pending;
    }

    Set<Signal> blocked() {
        return blocked;
    }

    long nextCall() {
        return ++calls;
    }

    /** What fork passes on, but for signals: those that wait stay with the parent. */
    void inherit(SimProcess from) {
        parent = from;
        descriptors = from.descriptors.copy();
        directory = from.directory;
        who = from.who;
        umask = from.umask;
        session = from.session;
        group = from.group;
        limits = new EnumMap<>(from.limits);
        title = from.title;
        arguments = from.arguments;
        executedAs = from.executedAs;
        environment = from.environment;
    }

    /** The mask and the dispositions of a new program. What waited may end it here. */
    void resetSignals() {
        survivesBrokenPipes = false;
        unblockAll();
    }

    void unblockAll() {
        blocked = EnumSet.noneOf(Signal.class);
        deliverPending();
    }

    void surviveBrokenPipes() {
        survivesBrokenPipes = true;
    }

    boolean survives(Signal signal) {
        return (signal == Signal.PIPE || signal == Signal.XFSZ) && survivesBrokenPipes;
    }

    /** A signal to itself; does not return where it is deadly. */
    void raise(Signal signal) {
        world.processes().raise(this, signal);
        mustLive();
    }

    void stop() {
        stopped = true;
        untold = true;
    }

    /** Whether its parent has yet to hear that it has stopped; it does now. */
    boolean pollStop() {
        boolean was = stopped && untold;
        untold = false;
        return was;
    }

    void goOn() {
        stopped = false;
        deliverPending();
    }

    private void deliverPending() {
        for (Signal signal : EnumSet.copyOf(pending)) {
            if (!blocked.contains(signal) && ended == null) {
                pending.remove(signal);
                world.processes().raise(this, signal);
            }
        }
    }

    void end(WaitStatus status) {
        List.copyOf(locked).forEach(node -> SimLocks.drop(this, node));
        ended = status;
        stopped = false;
    }

    /** Since it was forked it has executed another program. */
    boolean hasBecome() {
        return become;
    }

    void become() {
        become = true;
    }

    void mustLive() {
        if (ended != null) {
            throw new ProcessGone().begin();
        }
    }

    /** Blocks until it is so. */
    void waitUntil(Wait condition) {
        waitUntil(condition, NEVER);
    }

    /** Blocks until it is so or that time has come. */
    void waitUntil(Wait condition, long untilNs) {
        wait = condition;
        deadlineNs = untilNs;
        world.scheduler().letOthersRun(this);
        wait = null;
        deadlineNs = NEVER;
        mustLive();
    }

    boolean isRunnable(long nowNs) {
        if (ended != null) {
            return true;
        }
        return !stopped && (wait == null || deadlineNs <= nowNs || wait.isOver());
    }

    long deadlineNs() {
        return stopped ? NEVER : deadlineNs;
    }

    void giveBaton() {
        baton.release();
    }

    void takeBaton() {
        baton.acquireUninterruptibly();
    }
}
