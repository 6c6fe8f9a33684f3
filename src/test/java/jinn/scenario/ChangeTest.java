package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jinn.Main;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Fd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A change of a whole simulated machine in which somebody is killed at each of his calls: it ends
 * all the same, and the next one reaches what was asked, whatever the first one has written.
 */
final class ChangeTest {

    private static final String SCAN = "/scan";
    private static final String LIVE = "/live";
    private static final long LIMIT_MS = 60_000;
    private static final int CALLS_MAX = 700;
    private static final Fd READINESS = new Fd(3);

    private final World world = new World(1);
    private SimProcess client;

    private ChangeTest() {
        world.program("jinn", (kernel, _) -> Main.run(kernel)).entry(Main::enter)
                .program("sh", new MiniShell())
                .program("daemon", (kernel, _) -> {
                    Services.sleep(kernel, 30);
                    kernel.files().write(READINESS, new byte[] {'\n'}, 0, 1);
                    while (true) {
                        Services.sleep(kernel, -1);
                    }
                })
                .program("script", (kernel, _) -> {
                    Services.sleep(kernel, 20);
                    return 0;
                })
                .account(new Account("root", 0, 0, List.of(0), "/root"));
        world.files().devices().directory("/run").directory("/tmp").directory(SCAN)
                .directory("/src")
                .executable("/bin/jinn", "jinn").executable("/bin/sh", "sh")
                .executable("/bin/daemon", "daemon").executable("/bin/script", "script");
        longrun("a");
        longrun("c");
        world.files().file("/src/a/notification-fd", "3\n");
        oneshot("b");
        oneshot("d");
        world.files().file("/src/c/dependencies", "b\n").file("/src/b/dependencies", "a\n")
                .file("/src/d/dependencies", "c\n");
        world.start("/bin/jinn", "svscan", SCAN);
        said("rc-compile", "/db", "/src");
        said("rc-init", "-c", "/db", "-l", LIVE, SCAN);
    }

    private void longrun(String name) {
        world.files().directory("/src/" + name).file("/src/" + name + "/type", "longrun\n")
                .script("/src/" + name + "/run", "#!/bin/sh\nexec /bin/daemon\n");
    }

    private void oneshot(String name) {
        world.files().directory("/src/" + name).file("/src/" + name + "/type", "oneshot\n")
                .file("/src/" + name + "/up", "/bin/script\n")
                .file("/src/" + name + "/down", "/bin/script\n");
    }

    private void said(String... words) {
        SimProcess one = start(words);
        world.runUntil(() -> !one.isAlive(), LIMIT_MS);
        assertThat(one.status().raw()).as(one.output()).isZero();
    }

    private SimProcess start(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "/bin/jinn";
        System.arraycopy(words, 0, all, 1, words.length);
        return world.start(all);
    }

    /** What it says, and its exit code. */
    private String change(String way, String name) {
        client = start("rc", "-v3", "-l", LIVE, way, "change", name);
        world.runUntil(() -> !client.isAlive(), LIMIT_MS);
        return client.output() + "exit " + client.status().code() + "\n";
    }

    /** What is up in truth, by the supervisors, and what the state says of it. */
    private void assertAll(boolean up, String as) {
        String state = world.files().text(LIVE + "/state");
        for (int i = 2; i < state.length(); i++) {
            assertThat((state.charAt(i) & 1) == 1).as(as + ": state of " + i).isEqualTo(up);
        }
        for (String name : Set.of("a", "c")) {
            boolean runs = world.titled("daemon").stream()
                    .anyMatch(one -> world.directoryOf(one).endsWith("/servicedirs/" + name));
            assertThat(runs).as(as + ": " + name).isEqualTo(up);
            assertThat(world.files().exists(LIVE + "/servicedirs/" + name + "/down"))
                    .as(as + ": down file").isNotEqualTo(up);
        }
    }

    private Predicate<Call> of(String who) {
        return switch (who) {
            case "rc" -> call -> call.caller() == client;
            case "supervisor" -> call -> call.caller().title().equals("jinn supervise a");
            default -> call -> {
                SimProcess parent = world.process(call.caller().parentPid());
                return parent != null
                        && parent.title().equals("jinn supervise s6rc-oneshot-runner");
            };
        };
    }

    @ParameterizedTest
    @CsvSource({"rc, 5", "supervisor, 1", "runner, 1"})
    void whoeverIsKilledTheNextChangeReachesWhatIsAsked(String who, int step) {
        int beyond = 0;
        for (int n = 1; n < CALLS_MAX && beyond == 0; n += step) {
            var machine = n == 1 ? this : new ChangeTest();
            try (World one = machine.world) {
                String as = who + " killed at call " + n;
                boolean[] killed = {false};
                Faults kill = Faults.killAtNth(machine.of(who), n);
                one.faults(call -> {
                    var fault = kill.before(call);
                    killed[0] |= fault != Fault.NONE;
                    return fault;
                });
                machine.change("-u", "d");
                one.faults(Faults.NONE);
                one.runMs(2000);
                String said = machine.change("-u", "d");
                machine.assertAll(true, as + ": " + said);
                said = machine.change("-d", "a");
                machine.assertAll(false, as + ": " + said);
                beyond += killed[0] ? 0 : 1;
            }
        }
        assertThat(beyond).as("more calls than were tried").isPositive();
    }
}
