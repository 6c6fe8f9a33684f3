package jinn.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.PollSet;

/**
 * A simulated machine whose process 1 is init; what becomes of it is written down. The scanner
 * is a stand-in that does what the test says.
 */
final class Booted implements AutoCloseable {

    static final String FIFO = "/run/service/s6-svscan-log/fifo";

    final World world = new World(1);
    final List<String> events = new ArrayList<>();
    List<String> scannerWords = List.of();
    List<String> scannerVariables = List.of();
    private Consumer<Kernel> before = _ -> {
    };
    private Consumer<Kernel> scanner = _ -> {
    };

    Booted() {
        world.program("jinn", this::jinn).program("rc.init", this::stage2);
        world.files().devices().executable("/bin/jinn", "jinn").directory("/run")
                .executable("/base/scripts/rc.init", "rc.init")
                .fifo("/base/run-image/service/s6-svscan-log/fifo", 0600);
    }

    Booted before(Consumer<Kernel> action) {
        before = action;
        return this;
    }

    Booted scanner(Consumer<Kernel> action) {
        scanner = action;
        return this;
    }

    Booted boot(String... options) {
        List<String> words = new ArrayList<>(List.of("/bin/jinn", "init", "-c", "/base"));
        words.addAll(List.of(options));
        world.start(words.toArray(String[]::new));
        world.runMs(10_000);
        return this;
    }

    private int jinn(Kernel kernel, List<String> words) {
        if (words.get(1).equals("svscan")) {
            scannerWords = words;
            scannerVariables = kernel.processes().environment();
            scanner.accept(kernel);
            sleepMs(kernel, 3_600_000);
            return 0;
        }
        before.accept(kernel);
        try {
            Options options = Options.parse(BootOptions.SYNTAX, words.subList(2, words.size()));
            Stage1.run(kernel, new Report(kernel, "init"), BootOptions.of(options, "/"));
            return Fatal.SYSTEM;
        } catch (Fatal fatal) {
            new Report(kernel, "init").fatal(fatal);
            events.add("exit " + fatal.code());
            return fatal.code();
        }
    }

    private int stage2(Kernel kernel, List<String> words) {
        events.add("stage 2 " + String.join(" ", words.subList(1, words.size())));
        new Report(kernel, "rc.init").print("first words");
        return 0;
    }

    static void sleepMs(Kernel kernel, long ms) {
        long endNs = kernel.clock().monotonicNs() + ms * 1_000_000;
        while (kernel.clock().monotonicNs() < endNs) {
            kernel.poller().poll(new PollSet(), ms);
        }
    }

    /** What the next read of this descriptor gives. */
    static String read(Kernel kernel, Fd fd) {
        byte[] buffer = new byte[64];
        int count = kernel.files().read(fd, buffer, 0, buffer.length).orFatal("read", "fd");
        return Bytes.fromArray(buffer, 0, count);
    }

    @Override
    public void close() {
        world.close();
    }
}
