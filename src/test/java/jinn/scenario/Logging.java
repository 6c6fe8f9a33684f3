package jinn.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jinn.kernel.Kernel;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.kernel.Poller;
import jinn.log.Driver;
import jinn.log.script.LogConfig;
import jinn.log.script.Script;
import jinn.log.script.Syncing;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Signal;

/**
 * A simulated machine with a logger on it: lines come through a fifo that others hold open, and
 * the logger has a spool, as one with a supervisor has.
 */
final class Logging implements AutoCloseable {

    static final Predicate<Call> OF_LOGGER = call -> call.caller().title().equals("log");

    private static final int CHUNK = 1000;
    private static final int STAMP = 26;
    private static final long PATIENCE_MS = 60_000;

    /** A logger that opened the fifo after the last writer had gone would wait for ever. */
    private static final int SILENCE_MS = 20_000;

    /** What a service says. */
    static final String INPUT = input(300);

    final World world;
    private final List<String> script;
    private String input = INPUT;
    private int pauseMs;
    private boolean hanging;
    private int sizeLimit = -1;
    private LogConfig.Spooled spooled = new LogConfig.Spooled.WithFirst();
    private Syncing syncing = Syncing.AT_ROTATION;
    private LogConfig.WhenFull whenFull = LogConfig.WhenFull.BLOCK;

    Logging(long seed, List<String> script) {
        this.script = script;
        world = new World(seed);
        world.files().devices().fifo("/fifo", 0600).executable("/bin/idle", "idle")
                .executable("/bin/log", "log").executable("/bin/service", "service")
                .executable("/bin/sh", "sh");
        world.program("idle", (kernel, _) -> {
            kernel.files().open("/fifo", OpenMode.READ.nonBlocking()).orFatal("open", "fifo");
            kernel.poller().poll(new PollSet(), Poller.FOREVER);
            return 0;
        });
        world.program("log", (kernel, _) -> log(kernel)).program("service", (kernel, _) -> {
            Fd fd = kernel.files().open("/fifo", OpenMode.WRITE).orFatal("open", "fifo");
            return say(kernel, fd);
        }).program("sh", (kernel, _) -> process(kernel));
        world.start("/bin/idle");
        world.runMs(10);
    }

    Logging says(String text) {
        input = text;
        return this;
    }

    /** The first processor never comes to an end. */
    Logging hanging() {
        hanging = true;
        return this;
    }

    /** Processors, at work or not. */
    List<SimProcess> hung() {
        return world.titled("sh");
    }

    /** Not all at once. */
    Logging pausing(int ms) {
        pauseMs = ms;
        return this;
    }

    Logging syncs(Syncing policy) {
        syncing = policy;
        return this;
    }

    Logging whenFull(LogConfig.WhenFull policy) {
        whenFull = policy;
        return this;
    }

    Logging spoolsIn(String path) {
        spooled = new LogConfig.Spooled.In(path);
        return this;
    }

    Logging sizeLimit(int bytes) {
        sizeLimit = bytes;
        return this;
    }

    private int log(Kernel kernel) {
        try {
            kernel.limits().setLimit(Resource.FILE_SIZE, new Limit(sizeLimit, sizeLimit));
            Fd fd = kernel.files().open("/fifo", OpenMode.READ.nonBlocking())
                    .orFatal("open", "fifo");
            kernel.files().copy(fd, Fd.STDIN).orFatal("copy", "fifo");
            LogConfig config = new LogConfig(Script.parse(script), Optional.empty(), true, false,
                    true, 8192, 0, spooled, whenFull, syncing);
            return new Driver(kernel, config).run();
        } catch (Fatal fatal) {
            return fatal.code();
        }
    }

    private int say(Kernel kernel, Fd fd) {
        byte[] bytes = Bytes.toArray(input);
        int at = 0;
        while (at < bytes.length) {
            at += kernel.files().write(fd, bytes, at, Math.min(CHUNK, bytes.length - at))
                    .orFatal("write", "fifo");
            if (pauseMs > 0) {
                kernel.poller().poll(new PollSet(), pauseMs);
            }
        }
        kernel.poller().poll(new PollSet(), SILENCE_MS);
        return 0;
    }

    /** What archives pass through goes on as it is. */
    private int process(Kernel kernel) {
        if (hanging) {
            hanging = false;
            kernel.poller().poll(new PollSet(), Poller.FOREVER);
        }
        byte[] bytes = new byte[CHUNK];
        int count = 1;
        while (count > 0) {
            count = kernel.files().read(Fd.STDIN, bytes, 0, CHUNK).orFatal("read", "stdin");
            Report.putAll(kernel.files(), Fd.STDOUT, Arrays.copyOf(bytes, count))
                    .orFatal("write", "stdout");
        }
        return 0;
    }

    /** Everybody who had the pipe is gone, and the next one has no writer. */
    void replacePipe() {
        world.titled("service").forEach(process -> world.kill(process, Signal.KILL));
        world.runMs(10);
        world.files().fifo("/fifo", 0600);
    }

    /** Starts saying the input. */
    SimProcess service() {
        return world.start("/bin/service");
    }

    SimProcess logger() {
        return world.start("/bin/log");
    }

    /** Whether a logger got to its end, or whatever was done to it on the way. */
    boolean ends(SimProcess process) {
        world.runUntil(() -> !process.isAlive(), PATIENCE_MS);
        return process.status().isExited() && process.status().code() == 0;
    }

    /** Nothing befalls loggers any more: whether the next one gets to its end. */
    boolean comesBack() {
        world.faults(Faults.NONE);
        return ends(logger());
    }

    /** All that is in a log directory, in order. */
    String logged(String directory) {
        return archived(directory) + world.files().text(directory + "/previous")
                + world.files().text(directory + "/current");
    }

    /** The archives of a log directory, in order. */
    String archived(String directory) {
        StringBuilder archived = new StringBuilder();
        world.files().names(directory).stream().filter(name -> name.startsWith("@")).sorted()
                .forEach(name -> archived.append(world.files().text(directory + "/" + name)));
        return archived.toString();
    }

    static String withoutStamps(String text) {
        StringBuilder bare = new StringBuilder();
        text.lines().forEach(line -> bare.append(line.substring(STAMP)).append('\n'));
        return bare.toString();
    }

    static String input(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(i).append(i % 3 == 0 ? " loud" : " soft")
                    .append(" is what a service has to say\n");
        }
        return lines.toString();
    }

    @Override
    public void close() {
        world.close();
    }
}
