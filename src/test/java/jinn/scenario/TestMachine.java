package jinn.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jinn.Main;
import jinn.sim.Program;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Signal;

/**
 * A simulated machine with the example base directory on it, as make-basedir lays it out, plus
 * the services of a test. Its pid 1 is {@code jinn init}.
 */
public final class TestMachine implements AutoCloseable {

    public static final String SCAN = "/run/service";
    public static final String CATCH_ALL = "s6-svscan-log";
    public static final String LOGS = "/run/uncaught-logs";
    public static final long BOOT_MS = 20_000;

    private static final String BASE = "/base";
    private static final String IMAGE = BASE + "/run-image";
    private static final Path EXAMPLE = Path.of("examples/basedir");
    private static final int STAMP = 26;

    public final World world;

    public TestMachine(long seed) {
        world = new World(seed);
        world.program("jinn", (kernel, _) -> Main.run(kernel)).entry(Main::enter)
                .program("sh", new MiniShell())
                .program("finish", (kernel, _) -> {
                    Services.say(kernel, "finished");
                    return 0;
                })
                .account(new Account("root", 0, 0, List.of(0), "/root"));
        world.files().devices().directory("/run").executable("/bin/jinn", "jinn")
                .executable("/bin/sh", "sh");
        layOut();
        world.files().executable(IMAGE + "/service/.s6-svscan/finish", "finish")
                .directory(IMAGE + "/uncaught-logs", 02750)
                .directory(BASE + "/env")
                .fifo(IMAGE + "/service/" + CATCH_ALL + "/fifo", 0600);
    }

    private void layOut() {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String path = BASE + "/" + EXAMPLE.relativize(file);
                if (text.startsWith("#!")) {
                    world.files().script(path, text);
                } else {
                    world.files().file(path, text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that is there from the beginning. */
    public TestMachine service(String name, Program run) {
        return service(image(name), name, run);
    }

    /** A service directory anywhere. */
    public TestMachine service(String directory, String name, Program run) {
        world.program(name, run);
        world.files().executable(directory + "/run", name);
        return this;
    }

    /** A service with a logger of its own, into {@code /run/NAME}. */
    public TestMachine logged(String name, Program run) {
        return logged(image(name), name, run);
    }

    public TestMachine logged(String directory, String name, Program run) {
        world.files().script(directory + "/log/run",
                "#!/bin/sh\nexec jinn log t /run/" + name + "\n");
        return service(directory, name, run);
    }

    /** Another catch-all logger. */
    public TestMachine logger(Program run) {
        world.program("logger", run);
        world.files().executable(image(CATCH_ALL) + "/run", "logger");
        return this;
    }

    public static String image(String name) {
        return IMAGE + "/service/" + name;
    }

    public TestMachine stage2(Program program) {
        world.program("stage 2", program);
        world.files().executable(BASE + "/scripts/rc.init", "stage 2");
        return this;
    }

    public TestMachine start() {
        world.start("/bin/jinn", "init", "-c", BASE, "-C", "word");
        return this;
    }

    /** Starts and waits until stage 2 has been heard of. */
    public TestMachine boot() {
        start();
        world.runUntil(() -> log().contains("stage 2: runlevel default word\n"), BOOT_MS);
        return this;
    }

    /** All that the catch-all logger has, without the stamps. */
    public String log() {
        return log(LOGS);
    }

    /** A log directory's lines, oldest first. */
    public String log(String directory) {
        List<String> files = new ArrayList<>();
        for (String name : world.files().names(directory)) {
            if (name.startsWith("@")) {
                files.add(name);
            }
        }
        files.sort(null);
        files.add("current");
        StringBuilder text = new StringBuilder();
        for (String name : files) {
            world.files().text(directory + "/" + name).lines().forEach(line ->
                    text.append(line.length() < STAMP ? line : line.substring(STAMP))
                            .append('\n'));
        }
        return text.toString();
    }

    /** The one that runs that service; null where none does. */
    public SimProcess supervisor(String name) {
        List<SimProcess> found = supervisors(name);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** A child between fork and exec looks like its parent: only the scanner's own count. */
    public List<SimProcess> supervisors(String name) {
        return world.titled("jinn supervise " + name).stream()
                .filter(process -> process.parentPid() == 1).toList();
    }

    /** The living child of that service's supervisor; null where there is none. */
    public SimProcess running(String name) {
        SimProcess supervisor = supervisor(name);
        for (SimProcess process : world.living()) {
            if (supervisor != null && process.parentPid() == supervisor.pid()) {
                return process;
            }
        }
        return null;
    }

    public void kill(SimProcess process) {
        world.kill(process, Signal.KILL);
    }

    public void await(String line, long limitMs) {
        world.runUntil(() -> log().contains(line + "\n"), limitMs);
    }

    /** Runs a client from outside until it ends; what it says. */
    public String client(String... words) {
        SimProcess client = world.start(words);
        world.runUntil(() -> !client.isAlive(), BOOT_MS);
        return client.output() + (client.status().raw() == 0 ? "" : "exit "
                + client.status().code());
    }

    @Override
    public void close() {
        world.close();
    }
}
