package jinn.background;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.system.Descendants;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Runs the watcher's machine. */
public final class Driver {

    /** Exit code where the system has no subreapers. */
    public static final int UNSUPPORTED = 112;

    /** Beside the pid file: who is watched, for a watcher that comes after one that was killed. */
    private static final String WATCHED = ".watched";

    private static final String SEEN = "who of the program lives";
    private static final int OTHERS_WRITE = 022;
    private static final int TIMER = 0;

    /**
     * What to watch.
     *
     * @param timeoutMs how long the program may take to go to the background; 0 for ever
     * @param notification where a newline goes once the daemon is there; null for nowhere
     */
    public record Config(String pidFile, List<String> program, long timeoutMs,
            @Nullable Fd notification) {
    }

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private @Nullable Fd death;

    /** The identity of the process that was found; empty before. */
    private String daemon = "";

    public Driver(Kernel kernel, Config config, Report report) {
        this.kernel = kernel;
        this.config = config;
        this.report = report;
        this.loop = new Loop(kernel);
        this.reactor = new Reactor<>(report, loop, Machine::step, this::perform);
    }

    /** Returns the exit code, once the daemon or its parent has failed or ended. */
    public int run() {
        if (kernel.processes().becomeSubreaper() instanceof Failed<Done>(Errno errno)) {
            throw new Fatal(UNSUPPORTED, "unable to become a subreaper: " + errno.reason());
        }
        loop.catching(relayed());
        Pid left = leftBehind();
        if (left == null) {
            reactor.begin(Machine.begin(start(), config.timeoutMs));
        } else {
            report.info("going on with process " + left.number());
            reactor.begin(Machine.goOn(left));
        }
        return reactor.run(this::handle);
    }

    private Pid start() {
        return PathSearch.spawn(kernel, config.program, Environment.INHERITED, List.of())
                .orFatal("spawn", config.program.getFirst());
    }

    /** The daemon of a watcher that was killed; null where there is none. */
    private @Nullable Pid leftBehind() {
        String identity = recorded();
        int end = identity.indexOf(' ');
        OptionalLong number = Decimal.parse(identity.substring(0, Math.max(0, end)));
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
            return null;
        }
        Pid pid = new Pid((int) number.getAsLong());
        boolean lives = kernel.processes().identity(pid) instanceof Ok<String>(String now)
                && now.equals(identity);
        daemon = lives ? identity : "";
        return lives ? pid : null;
    }

    /**
     * Empty where nobody is. The daemon's user may write where its pid file is: what is not ours
     * alone names anybody.
     */
    private String recorded() {
        Files files = kernel.files();
        OpenMode mode = OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);
        if (!(files.open(recordPath(), mode) instanceof Ok<Fd>(Fd fd))) {
            return "";
        }
        boolean ours = files.info(fd) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() == FileInfo.Type.REGULAR && info.links() == 1
                && info.owner().uid() == kernel.users().effective().uid()
                && (info.permissions() & OTHERS_WRITE) == 0;
        String text = ours && new SmallFiles(files).readAll(fd, SmallFiles.SIZE_MAX)
                instanceof Ok<String>(String read) ? read : "";
        files.close(fd);
        return Bytes.firstLine(text);
    }

    private String recordPath() {
        return config.pidFile + WATCHED;
    }

    private static List<Signal> relayed() {
        List<Signal> all = new ArrayList<>(List.of(Signal.values()));
        all.remove(Signal.KILL);
        all.remove(Signal.STOP);
        return all;
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Caught(Signal signal) when signal == Signal.CHLD ->
                reactor.reap(Event.Died::new);
            case Wake.Caught(Signal signal) -> reactor.take(new Event.Caught(signal));
            case Wake.Expired _ -> reactor.take(new Event.Expired());
            case Wake.Ready _ -> {
                // Where it is our child, how it died is known.
                reactor.reap(Event.Died::new);
                reactor.take(new Event.Gone());
            }
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            // One that is gone already has its death on the way.
            case Effect.Kill(Pid pid, Signal signal) -> kill(pid, signal);
            case Effect.KillAll(Signal signal) -> killAll(signal);
            case Effect.RemovePidFile _ -> kernel.files().remove(config.pidFile);
            case Effect.ReadPidFile _ -> reactor.take(readPid());
            case Effect.Arm(long delayMs) -> loop.arm(TIMER, delayMs);
            case Effect.Watch(Pid daemon) -> reactor.take(watch(daemon));
            case Effect.Forget _ -> kernel.files().remove(recordPath());
            case Effect.Notify _ -> tell();
            case Effect.Complain(String message) -> report.fatal(Fatal.usage(message));
            case Effect.WarnOfLook(Errno errno) -> report.unable("see", SEEN, errno);
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }

    private Event readPid() {
        OptionalLong number = new SmallFiles(kernel.files()).read(config.pidFile)
                instanceof Ok<String>(String text)
                ? Decimal.parse(Bytes.firstLine(text)) : OptionalLong.empty();
        Pid named = number.isPresent() && number.getAsLong() > 0
                && number.getAsLong() <= Integer.MAX_VALUE
                ? new Pid((int) number.getAsLong()) : null;
        daemon = named != null && kernel.processes().identity(named)
                instanceof Ok<String>(String identity) ? identity : "";
        return switch (below()) {
            case Ok<List<Running>>(List<Running> below) -> found(named, below);
            case Failed<List<Running>>(Errno errno) when errno.isShortage() ->
                    new Event.NotSeen(errno);
            case Failed<List<Running>> _ -> found(named, List.of());
        };
    }

    private Event found(@Nullable Pid named, List<Running> below) {
        for (Running one : below) {
            if (one.pid().equals(named)) {
                return new Event.Found(named);
            }
        }
        Pid stranger = named != null && kernel.processes().exists(named) ? named : null;
        return new Event.NotFound(stranger, below.isEmpty());
    }

    /** Who lives below this process. */
    private Result<List<Running>> below() {
        Result<List<Running>> living = kernel.processes().living();
        return living instanceof Ok<List<Running>>(List<Running> all)
                ? new Ok<>(Descendants.below(kernel.processes().self(), all)) : living;
    }

    private void killAll(Signal signal) {
        switch (below()) {
            case Failed<List<Running>>(Errno errno) -> report.unable("see", SEEN, errno);
            case Ok<List<Running>>(List<Running> below) ->
                below.forEach(one -> kernel.processes().kill(one, signal));
        }
    }

    /** Never to another process that got the number; the parent is a child, which keeps its own. */
    private void kill(Pid pid, Signal signal) {
        if (death != null) {
            kernel.processes().signal(death, signal);
        } else if (daemon.isEmpty()) {
            kernel.processes().kill(pid, signal);
        } else {
            kernel.processes().kill(daemon, signal);
        }
    }

    /** What is held and is then as it was seen is the daemon: its number may have another owner. */
    private Event watch(Pid pid) {
        if (kernel.processes().watch(pid) instanceof Ok<Fd>(Fd fd)) {
            death = fd;
        }
        if (!(kernel.processes().identity(pid) instanceof Ok<String>(String now))
                || !now.equals(daemon)) {
            return new Event.Gone();
        }
        if (death != null) {
            loop.watch(death);
        }
        int mask = kernel.files().setUmask(OTHERS_WRITE);
        kernel.files().setUmask(mask | OTHERS_WRITE);
        new SmallFiles(kernel.files()).replace(recordPath(), Bytes.toArray(daemon + "\n"));
        kernel.files().setUmask(mask);
        return new Event.Watched();
    }

    private void tell() {
        if (config.notification != null) {
            report.put(config.notification, "\n");
            kernel.files().close(config.notification);
        }
    }
}
