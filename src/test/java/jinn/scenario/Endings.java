package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.Waited;

/** Machines and containers that can be shut down. */
public final class Endings {

    public static final String DAEMON = "s6-linux-init-shutdownd";
    private static final String RESULTS = "/run/s6-linux-init-container-results";

    private Endings() {
    }

    /** With a container's or a machine's shutdown daemon, and services. */
    public static TestMachine machine(long seed, boolean container) {
        TestMachine machine = new TestMachine(seed);
        machine.service("obedient", Services.quiet("obedient"))
                .logged("talker", Services.talker("talker", 100));
        String service = TestMachine.image(DAEMON);
        machine.world.program("finish", Endings::finish)
                .program("rc.shutdown", Endings::script)
                .program("rc.shutdown.final", Endings::script).files()
                .directory(RESULTS)
                .file(service + "/notification-fd", "3\n")
                .script(service + "/run", "#!/bin/sh\nexec jinn shutdownd -d 3 -c /base -g 2000"
                        + (container ? " -C\n" : "\n"))
                .executable("/base/scripts/rc.shutdown", "rc.shutdown")
                .executable("/base/scripts/rc.shutdown.final", "rc.shutdown.final")
                .file("/proc/mounts", "none /mnt tmpfs rw 0 0\n");
        return machine;
    }

    /** Says how often it has been started, and takes its time. */
    private static int script(Kernel kernel, List<String> words) {
        String count = words.getFirst() + ".count";
        String before = new SmallFiles(kernel.files()).read(count).isOk() ? "once more" : "once";
        new SmallFiles(kernel.files()).write(count, new byte[] {1});
        Services.say(kernel, words.getFirst() + " " + before);
        Services.sleep(kernel, 50);
        Services.say(kernel, words.getFirst() + " is over");
        return 0;
    }

    /**
     * As process 1 of a container, as the maker has it: waits until nobody is left, and kills who
     * is after three seconds. A supervisor of the catch-all logger that was started in the very
     * moment when the last one was told to let go of the fifo has not heard it.
     */
    private static int finish(Kernel kernel, List<String> words) {
        long endNs = kernel.clock().monotonicNs() + 3_000_000_000L;
        while (!(kernel.processes().reap() instanceof Waited.NoChildren)) {
            kernel.poller().poll(new PollSet(), 10);
            if (kernel.clock().monotonicNs() > endNs) {
                kernel.processes().killAll(Signal.KILL);
            }
        }
        Result<String> how = new SmallFiles(kernel.files()).read(RESULTS + "/haltcode");
        Services.say(kernel, "finished by " + (how instanceof Ok<String>(String code) ? code
                : "the scanner's own order"));
        return 0;
    }

    /** Until the daemon takes orders. */
    public static void boot(TestMachine machine, boolean container) {
        if (container) {
            machine.boot();
        } else {
            machine.world.start("/bin/jinn", "init", "-c", "/base", "word");
        }
        machine.world.runUntil(() -> machine.running(DAEMON) != null
                && machine.log().contains("obedient is here"), TestMachine.BOOT_MS);
        String unready = "exit 100";
        for (int i = 0; !unready.isEmpty() && i < 100; i++) {
            machine.world.runMs(10);
            unready = machine.client("/bin/jinn", "hpr", "-hw");
        }
        assertThat(unready).isEmpty();
    }
}
