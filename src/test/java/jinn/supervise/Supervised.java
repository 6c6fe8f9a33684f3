package jinn.supervise;

import java.util.List;
import jinn.control.Death;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.event.EventDirectory;
import jinn.event.Subscription;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Signal;

/** A simulated machine whose process 1 supervises /svc/web; a listener writes down the events. */
final class Supervised implements AutoCloseable {

    static final String DIRECTORY = "/svc/web";

    final World world;
    /** What the listener read, a blank after each read. */
    final StringBuilder heard = new StringBuilder();
    SimProcess supervisor;

    Supervised() {
        this(1);
    }

    Supervised(long seed) {
        world = new World(seed);
        world.program("supervise", (kernel, words) -> Driver.run(kernel, Config.of(words.get(1))))
                .program("sleep", (kernel, _) -> sleepMs(kernel, 3_600_000))
                .program("exit3", (_, _) -> 3)
                .program("tell", Supervised::tell)
                .program("order", Supervised::order)
                .program("listen", this::listen);
        world.files().devices().executable("/bin/supervise", "supervise")
                .executable("/bin/order", "order").executable("/bin/listen", "listen")
                .directory(DIRECTORY);
    }

    static int sleepMs(Kernel kernel, long ms) {
        long endNs = kernel.clock().monotonicNs() + ms * 1_000_000;
        while (kernel.clock().monotonicNs() < endNs) {
            kernel.poller().poll(new PollSet(), ms);
        }
        return 0;
    }

    /** Says on 7 that it is ready, and stays. */
    private static int tell(Kernel kernel, List<String> words) {
        new Report(kernel, "tell").put(new Fd(7), "ready\n");
        return sleepMs(kernel, 3_600_000);
    }

    private static int order(Kernel kernel, List<String> words) {
        Fd fifo = kernel.files().open(ServiceHome.of(DIRECTORY).control(),
                OpenMode.WRITE.nonBlocking()).orFatal("open", "the fifo");
        new Report(kernel, "order").put(fifo, words.get(1)).orFatal("write to", "the fifo");
        return 0;
    }

    private int listen(Kernel kernel, List<String> words) {
        String events = DIRECTORY + "/event";
        new EventDirectory(kernel, events).make();
        var subscription = Subscription.open(kernel, events);
        var set = new PollSet();
        set.add(subscription.reading(), false);
        while (kernel.poller().poll(set, Poller.FOREVER).isOk()) {
            String letters = subscription.letters();
            heard.append(letters).append(letters.isEmpty() ? "" : " ");
        }
        return 0;
    }

    Supervised script(String name, String program) {
        world.files().executable(DIRECTORY + "/" + name, program);
        return this;
    }

    Supervised setting(String name, String text) {
        world.files().file(DIRECTORY + "/" + name, text);
        return this;
    }

    /** Begins to supervise, with a listener that may miss the first words, and lets time pass. */
    Supervised begin() {
        supervisor = world.start("/bin/supervise", DIRECTORY);
        world.start("/bin/listen");
        return after(100);
    }

    Supervised after(long ms) {
        world.runMs(ms);
        return this;
    }

    Supervised ordered(String letters) {
        world.start("/bin/order", letters);
        return after(100);
    }

    Supervised signalled(Signal signal) {
        world.kill(supervisor, signal);
        return after(100);
    }

    String heard() {
        return heard.toString().strip();
    }

    ServiceStatus status() {
        return ServiceStatus.of(Bytes.toArray(
                world.files().text(DIRECTORY + "/supervise/status")));
    }

    List<Death> deaths() {
        return Death.tally(Bytes.toArray(
                world.files().text(DIRECTORY + "/supervise/death_tally")));
    }

    boolean exists(String name) {
        return world.files().exists(DIRECTORY + "/" + name);
    }

    @Override
    public void close() {
        world.close();
    }
}
