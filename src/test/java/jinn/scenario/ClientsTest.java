package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

/** Clients that listen, wait and enlist, in many orders of events. */
final class ClientsTest {

    private static final int SEEDS = 20;
    private static final String A = TestMachine.SCAN + "/a";
    private static final String OWN = "/own/b";

    private static void each(Consumer<TestMachine> scenario) {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a"))
                        .service(OWN, "b", Services.quiet("b")).boot();
                machine.world.runMs(2000);
                scenario.accept(machine);
            }
        });
    }

    private static String jinn(TestMachine machine, String words) {
        return machine.client(("/bin/jinn " + words).split(" "));
    }

    private static List<String> listeners(TestMachine machine, String directory) {
        return machine.world.files().names(directory + "/event");
    }

    @Test
    void whatAProgramCausesIsNotMissed() {
        each(machine -> {
            jinn(machine, "svwait -u " + A);
            assertThat(jinn(machine, "svlisten1 -r " + A + " jinn svc -r " + A)).isEmpty();
            assertThat(jinn(machine, "svlisten1 -D " + A + " jinn svc -d " + A)).isEmpty();
            assertThat(machine.running("a")).isNull();
            assertThat(listeners(machine, A)).isEmpty();
        });
    }

    @Test
    void aWaitEndsWhenItsTimeIsOver() {
        each(machine -> {
            assertThat(jinn(machine, "svwait -D -t 5000 " + A)).endsWith("exit 99");
            assertThat(listeners(machine, A)).isEmpty();
        });
    }

    @Test
    void aSupervisorThatIsStillToComeIsWaitedFor() {
        each(machine -> {
            assertThat(jinn(machine, "svwait -u -t 5000 " + OWN)).endsWith("exit 111");
            assertThat(jinn(machine, "svwait -us -t 5000 " + OWN)).endsWith("exit 99");
            var waiting = machine.world.start("/bin/jinn", "svwait", "-us", OWN);
            machine.world.runMs(1000);
            jinn(machine, "svlink " + TestMachine.SCAN + " " + OWN);
            machine.world.runMs(1000);
            assertThat(waiting.status()).isEqualTo(WaitStatus.exited(0));
        });
    }

    @Test
    void aSupervisorThatLeavesIsAFailure() {
        each(machine -> {
            jinn(machine, "svwait -u " + A);
            assertThat(jinn(machine, "svlisten1 -r " + A + " jinn svc -xd " + A))
                    .endsWith("exit 1");
        });
    }

    @Test
    void anEndedListenerTakesItsFifoAway() {
        each(machine -> {
            var waiting = machine.world.start("/bin/jinn", "svwait", "-D", A);
            machine.world.runMs(1000);
            assertThat(listeners(machine, A)).hasSize(1);
            machine.world.kill(waiting, Signal.TERM);
            machine.world.runMs(1000);
            assertThat(listeners(machine, A)).isEmpty();
        });
    }

    @Test
    void aServiceIsLinkedAndUnlinked() {
        each(machine -> {
            assertThat(jinn(machine, "svlink " + TestMachine.SCAN + " " + OWN)).isEmpty();
            assertThat(machine.supervisor("b")).isNotNull();
            assertThat(jinn(machine, "svunlink " + TestMachine.SCAN + " b")).isEmpty();
            machine.world.runMs(100);
            assertThat(machine.supervisor("b")).isNull();
            assertThat(listeners(machine, OWN)).isEmpty();
        });
    }

    @Test
    void aCheckThatSaysYesMakesAServiceReady() {
        each(machine -> {
            machine.world.program("check", (kernel, _) -> exists(kernel, "/yes") ? 0 : 1);
            machine.world.files().file(OWN + "/notification-fd", "3\n")
                    .executable(OWN + "/data/check", "check")
                    .script(OWN + "/run", "#!/bin/sh\nexec jinn notifyoncheck -n 0 b\n")
                    .executable("/bin/b", "b");
            jinn(machine, "svlink " + TestMachine.SCAN + " " + OWN);
            assertThat(jinn(machine, "svwait -U -t 3000 " + OWN)).endsWith("exit 99");
            machine.world.files().file("/yes", "");
            assertThat(jinn(machine, "svwait -U -t 3000 " + OWN)).isEmpty();
        });
    }

    private static boolean exists(Kernel kernel, String path) {
        return !kernel.files().info(path).failedWith(Errno.ENOENT);
    }
}
