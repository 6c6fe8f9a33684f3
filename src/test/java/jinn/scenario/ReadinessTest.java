package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.NotifyMessage;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.kernel.Sockets;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Program;
import jinn.sim.SimProcess;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that tells its readiness while nobody supervises it is ready all the same. */
final class ReadinessTest {

    private static final int SEEDS = 20;
    private static final int CALLS = 140;
    private static final String SUPERVISE = "jinn supervise a";
    private static final String STATUS = "/run/service/a";

    /** How a service tells it. */
    enum Way {
        PIPE {
            @Override
            void prepare(TestMachine machine) {
                machine.world.files().file(TestMachine.image("a") + "/notification-fd", "7\n");
            }

            @Override
            void tell(Kernel kernel) {
                new Report(kernel, "a").put(new Fd(7), "ready\n");
                kernel.files().close(new Fd(7));
            }
        },
        SOCKET {
            @Override
            void prepare(TestMachine machine) {
                machine.world.files().file(TestMachine.image("a") + "/notify-socket", "");
            }

            @Override
            void tell(Kernel kernel) {
                send(kernel, "STATUS=nearly\n");
                send(kernel, "MAINPID=1\nREADY=1\n");
            }
        };

        abstract void prepare(TestMachine machine);

        abstract void tell(Kernel kernel);
    }

    private static void send(Kernel kernel, String message) {
        String name = "NOTIFY_SOCKET=@";
        String variable = kernel.processes().environment().stream()
                .filter(one -> one.startsWith(name)).findFirst().orElseThrow();
        Fd socket = kernel.sockets().make(Sockets.Kind.DATAGRAM).orFatal("make", "a socket");
        kernel.sockets().connect(socket, "\0" + variable.substring(name.length()))
                .orFatal("connect to", variable);
        kernel.sockets().send(socket, Bytes.toArray(message), List.of())
                .orFatal("send to", variable);
        kernel.files().close(socket);
    }

    private final List<SimProcess> instances = new ArrayList<>();

    private Program telling(TestMachine machine, Way way, long afterMs) {
        return (kernel, _) -> {
            instances.add(machine.world.process(kernel.processes().self().number()));
            Services.say(kernel, "a is here");
            Services.sleep(kernel, afterMs);
            way.tell(kernel);
            Services.say(kernel, "a told");
            while (true) {
                Services.sleep(kernel, Poller.FOREVER);
            }
        };
    }

    private TestMachine begin(long seed, Way way, long afterMs) {
        instances.clear();
        TestMachine machine = new TestMachine(seed);
        machine.service("a", telling(machine, way, afterMs));
        way.prepare(machine);
        return machine;
    }

    private static String readiness(TestMachine machine) {
        return machine.client("/bin/jinn", "svstat", "-o", "up,ready", STATUS);
    }

    private static int descriptors(TestMachine machine) {
        return machine.world.process(1).openDescriptors();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void toldBetweenTwoSupervisors(Way way) {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = begin(seed, way, 400).boot()) {
                machine.await("a is here", 5000);
                machine.kill(machine.supervisor("a"));
                machine.await("a told", 800);
                machine.world.runMs(2000);

                assertThat(readiness(machine)).isEqualTo("true true\n");
                assertThat(instances).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void toldAfterSeveralSupervisors(Way way) {
        try (TestMachine machine = begin(1, way, 10_000).boot()) {
            machine.await("a is here", 5000);
            for (int i = 0; i < 4; i++) {
                machine.kill(machine.supervisor("a"));
                machine.world.runMs(1500);
            }
            assertThat(readiness(machine)).isEqualTo("true false\n");
            machine.await("a told", 9000);
            machine.world.runMs(50);
            assertThat(readiness(machine)).isEqualTo("true true\n");
        }
    }

    /** Whoever waited from before hears of it, too. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void whateverCallASupervisorDiesAtItsServiceIsReadyInTheEnd(Way way) {
        for (int nth = 1; nth <= CALLS; nth++) {
            try (TestMachine machine = begin(nth, way, nth % 3 * 20)) {
                machine.world.faults(Faults.killAtNth(
                        call -> call.caller().title().equals(SUPERVISE), nth));
                machine.start();
                machine.world.runUntil(() -> machine.supervisor("a") != null, 5000);
                SimProcess waiter = machine.world.start("/bin/jinn", "svwait", "-s", "-U",
                        STATUS);
                machine.world.runUntil(() -> !waiter.isAlive(), 9000);
                assertThat(waiter.isAlive()).as("killed at call " + nth).isFalse();
                assertThat(waiter.status().code()).as("killed at call " + nth).isZero();
                machine.world.runMs(1500);
                assertThat(readiness(machine)).as("killed at call " + nth)
                        .isEqualTo("true true\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void toldWhileTheScannerBecomesAnother(Way way) {
        try (TestMachine machine = begin(1, way, 1500).boot()) {
            machine.await("a is here", 5000);
            machine.client("/bin/jinn", "svscanctl", "-E", TestMachine.SCAN);
            machine.kill(machine.supervisor("a"));
            machine.client("/bin/jinn", "svscanctl", "-E", TestMachine.SCAN);
            machine.await("a told", 3000);
            machine.world.runMs(2000);
            assertThat(readiness(machine)).isEqualTo("true true\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theScannerKeepsNoDescriptorOfADeadLife(boolean removed) {
        try (TestMachine machine = begin(1, Way.PIPE, 50)) {
            machine.world.files().file(TestMachine.image("a") + "/notify-socket", "");
            machine.service("b", Services.quiet("b")).boot();
            machine.await("a told", 5000);
            machine.world.runMs(500);
            int ready = descriptors(machine);
            for (int i = 0; i < 5; i++) {
                machine.kill(instances.getLast());
                machine.world.runMs(1500);
            }
            assertThat(instances).hasSize(6);
            assertThat(descriptors(machine)).isEqualTo(ready);
            if (removed) {
                machine.client("/bin/jinn", "rename", STATUS, "/run/a");
                machine.client("/bin/jinn", "svscanctl", "-an", TestMachine.SCAN);
            } else {
                machine.client("/bin/jinn", "svc", "-wD", "-d", STATUS);
            }
            machine.world.runMs(500);
            assertThat(descriptors(machine)).isEqualTo(ready - 1);
        }
    }

    /** Scans and starts come before what is kept. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void aScannerShortOfDescriptorsKeepsNoneAndSupervises(Way way) {
        try (TestMachine machine = begin(1, way, 5000).boot()) {
            machine.await("a is here", 5000);
            machine.world.runMs(100);
            machine.world.process(1).limitDescriptors(descriptors(machine) + 1);
            machine.logged("/run/service/b", "b", Services.quiet("b"));
            machine.client("/bin/jinn", "svscanctl", "-a", TestMachine.SCAN);
            machine.world.runMs(1000);

            assertThat(machine.log()).containsOnlyOnce(
                    "unable to keep a descriptor store: too many open files");
            assertThat(machine.supervisor("b/log")).isNotNull();
            machine.await("a told", 9000);
            machine.world.runMs(500);
            assertThat(readiness(machine)).isEqualTo("true true\n");
            machine.kill(machine.supervisor("a"));
            machine.world.runMs(1500);
            assertThat(readiness(machine)).isEqualTo("true true\n");
        }
    }

    @Test
    void whoIsNoneOfTheServicesCannotTellItReady() {
        try (TestMachine machine = begin(1, Way.SOCKET, 3_600_000)) {
            String[] name = {""};
            machine.service("a", (kernel, _) -> {
                name[0] = kernel.processes().environment().stream()
                        .filter(one -> one.startsWith(NotifyMessage.VARIABLE)).findFirst()
                        .orElseThrow();
                Services.say(kernel, "a is here");
                Services.sleep(kernel, 1000);
                kernel.processes().spawn(Child.onItsOwn(List.of(new Child.NewSession()),
                        new Child.Exec("/bin/child", List.of("child"), Environment.INHERITED)));
                Services.sleep(kernel, Poller.FOREVER);
                return 0;
            });
            strangers(machine, name);
            machine.boot().await("a is here", 5000);

            List<String> listings = new ArrayList<>();
            machine.world.faults(call -> {
                if (call.name().equals("living")) {
                    listings.add(call.caller().title());
                }
                return Fault.NONE;
            });
            machine.client("/bin/stranger");
            machine.world.runMs(100);
            assertThat(readiness(machine)).isEqualTo("true false\n");
            // Who sends as much as he likes has neither all processes listed nor a log filled.
            assertThat(listings).isEmpty();
            assertThat(machine.log())
                    .containsOnlyOnce("which is none of the service's or has ended");

            machine.world.runMs(1500);
            assertThat(readiness(machine)).isEqualTo("true true\n");
        }
    }

    /** One who is none of the service's and tells it ready, and one who is its child. */
    private static void strangers(TestMachine machine, String[] name) {
        machine.world.program("stranger", (kernel, _) -> {
            Fd socket = kernel.sockets().make(Sockets.Kind.DATAGRAM).orFatal("make", "it");
            kernel.sockets().connect(socket, "\0" + name[0].substring(15));
            for (int i = 0; i < 5; i++) {
                kernel.sockets().send(socket, Bytes.toArray("READY=1"), List.of(socket));
            }
            return 0;
        }).program("child", (kernel, _) -> {
            send(kernel, "READY=1");
            Services.sleep(kernel, 1000);
            return 0;
        });
        machine.world.files().executable("/bin/stranger", "stranger")
                .executable("/bin/child", "child");
    }
}
