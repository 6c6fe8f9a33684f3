package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jinn.control.ControlFifo;
import jinn.control.Death;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A supervisor on a simulated machine, as its clients see it. */
final class DriverTest {

    private final Supervised machine = new Supervised();

    @AfterEach
    void off() {
        machine.close();
    }

    @Test
    void aServiceIsStartedAndItsPidIsInTheStatus() {
        machine.script("run", "sleep").begin();
        assertThat(machine.status().isUp()).isTrue();
        assertThat(machine.world.process(machine.status().pid()).title()).isEqualTo("run");
    }

    @Test
    void aServiceWithADownFileWaitsForAnOrder() {
        machine.script("run", "sleep").setting("down", "").begin();
        assertThat(machine.status().isUp()).isFalse();
        assertThat(machine.ordered("u").status().isUp()).isTrue();
    }

    @Test
    void aDeathWithoutFinishIsToldInOneWrite() {
        machine.script("run", "sleep").begin().ordered("d");
        assertThat(machine.heard()).endsWith("dD");
        assertThat(machine.status().last().signal()).isEqualTo(Signal.TERM.number());
    }

    @Test
    void aServiceThatLivedASecondIsBackAtOnce() {
        machine.script("run", "sleep").begin().after(1000).ordered("t");
        assertThat(machine.heard()).endsWith("dD u");
    }

    @Test
    void whatAServiceOrdersBeforeItDiesIsHeededBeforeItIsStartedAnew() {
        for (int seed = 1; seed <= 40; seed++) {
            try (var one = new Supervised(seed)) {
                var starts = new AtomicInteger();
                one.world.program("leave", (kernel, _) -> {
                    starts.incrementAndGet();
                    Supervised.sleepMs(kernel, 2000);
                    ControlFifo.send(kernel, ServiceHome.of(Supervised.DIRECTORY),
                            List.of(ServiceOrder.EXIT));
                    return 0;
                });
                one.script("run", "leave").begin().after(5000);
                assertThat(starts).as("seed " + seed).hasValue(1);
            }
        }
    }

    @Test
    void aCrashLoopIsOneStartPerSecond() {
        machine.script("run", "exit3").begin().after(5000);
        assertThat(machine.deaths()).hasSize(6).allMatch(death -> death.code() == 3);
    }

    @Test
    void aCrashLoopBacksOff() {
        machine.script("run", "exit3").setting("restart-delay", "1000 4000\n").begin();
        assertThat(machine.after(14_000).deaths()).hasSize(5);
    }

    @Test
    void tooManyDeathsAreAPermanentFailure() {
        machine.script("run", "exit3").setting("max-deaths", "3 10000\n").begin().after(9000);
        assertThat(machine.deaths()).hasSize(3);
        assertThat(machine.heard().replace(" ", "")).endsWith("udDudOD");
        assertThat(machine.status().flags().wantUp()).isFalse();
        assertThat(machine.ordered("u").deaths()).hasSize(4);
    }

    @Test
    void tooManyDeathsAreSeenWithoutATallyAndOnAFullDisk() {
        machine.world.faults(call -> call.name().equals("write") && machine.world.nowMs() > 500
                && !call.arguments().getFirst().equals(Fd.STDERR)
                ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
        machine.script("run", "exit3").setting("max-deaths", "3 10000\n")
                .setting("max-death-tally", "1\n").begin().after(2500);
        assertThat(machine.world.console()).contains("3 deaths within 10000 ms: not starting");
        int calls = machine.world.console().length();
        assertThat(machine.after(9000).world.console()).hasSize(calls);
    }

    @Test
    void aLimitThatCountsTooManyDeathsIsNone() {
        machine.script("run", "exit3").setting("max-deaths", "4097 1\n").begin();
        assertThat(machine.world.console()).contains("it counts no more than 4096");
    }

    @Test
    void deathsFarApartAreNotTooMany() {
        machine.script("run", "exit3").setting("max-deaths", "3 1500\n").begin().after(9000);
        assertThat(machine.deaths()).hasSizeGreaterThan(8);
    }

    @Test
    void aPolicyThatCannotBeUnderstoodIsNone() {
        machine.script("run", "exit3").setting("restart-delay", "soon\n")
                .setting("max-deaths", "3\n").begin().after(5000);
        assertThat(machine.deaths()).hasSize(6);
        assertThat(machine.world.console()).contains("invalid restart-delay");
    }

    @Test
    void whatIsTooLargeIsToldOf() {
        machine.script("run", "exit3").setting("restart-delay", "100\n")
                .setting("restart-jitter", "101\n").setting("max-death-tally", "5000\n").begin();
        machine.after(5000);
        assertThat(machine.world.console()).contains("restart-jitter: it is taken as 100")
                .contains("max-death-tally: it is taken as 4096");
    }

    @Test
    void aLeastAboveTheMostIsNoPolicy() {
        machine.script("run", "exit3").setting("restart-delay", "9000 3000\n").begin();
        assertThat(machine.after(5000).deaths()).hasSize(6);
        assertThat(machine.world.console()).contains("invalid restart-delay");
    }

    @Test
    void theTallyKeepsTheNewestDeathsOnly() {
        machine.script("run", "exit3").setting("max-death-tally", "2\n").begin().after(5000);
        assertThat(machine.deaths()).hasSize(2).extracting(Death::code).containsOnly(3);
    }

    @Test
    void finishIsTimedOut() {
        machine.script("run", "sleep").script("finish", "sleep")
                .setting("timeout-finish", "500\n").begin().ordered("d");
        assertThat(machine.heard()).endsWith("d");
        assertThat(machine.after(500).heard()).endsWith("d D");
    }

    @Test
    void finishIsToldOfTheDeath() {
        machine.world.program("note", (_, words) -> {
            machine.heard.append(words);
            return 0;
        });
        machine.script("run", "exit3").script("finish", "note").setting("down", "").begin()
                .ordered("o");
        assertThat(machine.heard()).containsPattern("finish, 3, 0, /svc/web, [0-9]+]");
    }

    @Test
    void finishCanGiveUpTheService() {
        machine.world.program("give-up", (_, _) -> 125);
        machine.script("run", "exit3").script("finish", "give-up").setting("down", "")
                .begin().ordered("u").after(3000);
        assertThat(machine.heard().replace(" ", "")).endsWith("udOD");
        assertThat(machine.status().flags().wantUp()).isFalse();
    }

    @Test
    void aNewlineOnTheNotificationFdIsReadiness() {
        machine.script("run", "tell").setting("notification-fd", "7\n").begin();
        assertThat(machine.heard().replace(" ", "")).endsWith("uU");
        assertThat(machine.status().flags().ready()).isTrue();
    }

    @Test
    void whatStopsTooSlowlyIsKilled() {
        machine.world.program("stubborn", (kernel, _) -> {
            kernel.signals().block(Signal.TERM);
            kernel.poller().poll(new PollSet(), 3_600_000);
            return 0;
        });
        machine.script("run", "stubborn").setting("timeout-kill", "500\n").begin().ordered("d");
        assertThat(machine.status().isUp()).isTrue();
        machine.after(500);
        assertThat(machine.status().last().signal()).isEqualTo(Signal.KILL.number());
    }

    @Test
    void wishesForGoodAreKeptInTheDownFile() {
        machine.script("run", "sleep").begin().ordered("D");
        assertThat(machine.exists("down")).isTrue();
        assertThat(machine.ordered("U").exists("down")).isFalse();
        assertThat(machine.status().isUp()).isTrue();
    }

    @Test
    void aServiceThatCannotBeStartedIsTriedAgain() {
        machine.begin();
        assertThat(machine.world.console()).contains("supervise /svc/web: warning: unable to"
                + " start ./run: no such file or directory; trying again in 10 seconds");
        assertThat(machine.status().isNotStartedYet()).isTrue();
        assertThat(machine.world.files().text(
                ServiceHome.of(Supervised.DIRECTORY).startFailure()))
                .isEqualTo("unable to start ./run: no such file or directory\n");
        machine.script("run", "sleep").after(Launcher.RETRY_MS);
        assertThat(machine.status().isUp()).isTrue();
        assertThat(machine.exists(ServiceHome.HERE.startFailure())).isFalse();
    }

    @Test
    void aSupervisorLeavesWithItsService() {
        machine.script("run", "sleep").begin().signalled(Signal.TERM);
        assertThat(machine.world.isRunning()).isFalse();
        assertThat(machine.world.titled("run")).isEmpty();
    }

    @Test
    void aSecondSupervisorIsRefused() {
        machine.script("run", "sleep").begin();
        var second = machine.world.start("/bin/supervise", Supervised.DIRECTORY);
        machine.after(100);
        assertThat(second.status().code()).isEqualTo(100);
        assertThat(machine.status().isUp()).isTrue();
    }

    @Test
    void garbageOnTheControlFifoMeansNothing() {
        machine.script("run", "sleep").begin().ordered("\n\0\377?zZS");
        assertThat(machine.status().isUp()).isTrue();
        assertThat(machine.ordered("zd").status().isUp()).isFalse();
    }

    @Test
    void aFullDiskOnlyDelaysTheStatus() {
        machine.world.faults(call -> call.name().equals("write") && machine.world.nowMs() < 2000
                && call.arguments().getLast().equals(ServiceStatus.SIZE)
                ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
        machine.script("run", "sleep").begin();
        assertThat(machine.status()).isNull();
        assertThat(machine.after(4000).status().isUp()).isTrue();
    }

    @Test
    void noFailingCallAfterTheStartEndsASupervisor() {
        machine.script("run", "exit3").script("finish", "exit3").begin();
        for (String call : new String[] {"open", "write", "rename", "spawn", "kill", "list"}) {
            machine.world.faults(Faults.failNth(c -> c.caller() == machine.supervisor
                    && c.name().equals(call), 1, Errno.EIO));
            machine.after(11_000);
            assertThat(machine.world.isRunning()).as(call).isTrue();
        }
    }
}
