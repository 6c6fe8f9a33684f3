package jinn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.kernel.Files;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stage 1 on a simulated machine, up to the scanner, which the tests play. */
final class Stage1Test {

    private final Booted machine = new Booted();

    @AfterEach
    void off() {
        machine.close();
    }

    @Test
    void processOneBecomesTheScannerWithThePathItWasGiven() {
        machine.boot("-p", "/sbin:/bin");
        assertThat(machine.scannerWords)
                .containsExactly("jinn", "svscan", "-X", "3", "--", "/run/service");
        assertThat(machine.scannerVariables).containsExactly("PATH=/sbin:/bin");
    }

    @Test
    void stage2SleepsUntilSomebodyReadsTheFifoAndItsFirstByteIsThere() {
        machine.scanner(kernel -> {
            Booted.sleepMs(kernel, 500);
            machine.events.add("reader");
            Fd fd = kernel.files().open(Booted.FIFO, OpenMode.READ).orFatal("open", "fifo");
            machine.events.add("heard " + Booted.read(kernel, fd));
        }).boot("5", "quiet");
        assertThat(machine.events)
                .containsExactly("reader", "stage 2 5 5 quiet", "heard first words");
    }

    @Test
    void withoutAReaderStage2NeverRunsAndProcessOneLives() {
        machine.boot();
        assertThat(machine.events).isEmpty();
        assertThat(machine.world.isRunning()).isTrue();
    }

    @Test
    void stdoutAndStderrAreTheFifoAndTheConsoleIsKept() {
        machine.scanner(kernel -> {
            for (int fd = 0; fd < 4; fd++) {
                FileInfo info = kernel.files().info(new Fd(fd)).orFatal("stat", "fd");
                machine.events.add(fd + " " + info.type());
            }
        }).boot("-C");
        assertThat(machine.events).containsExactly(
                "0 CHARACTER_DEVICE", "1 FIFO", "2 FIFO", "3 CHARACTER_DEVICE");
    }

    @Test
    void nothingOpenAtTheStartIsNoObstacle() {
        machine.before(kernel -> List.of(0, 1, 2)
                .forEach(fd -> kernel.files().close(new Fd(fd))));
        machine.scanner(kernel -> machine.events.add(
                kernel.files().info(Fd.STDOUT).orFatal("stat", "1").type().name())).boot();
        assertThat(machine.events).containsExactly("FIFO");
        assertThat(machine.world.console()).isEmpty();
    }

    @Test
    void devicesGiveAConsoleToAMachineThatStartedWithoutOne() {
        machine.world.files().remove("/dev/console").remove("/dev/null");
        machine.before(kernel -> List.of(0, 1, 2)
                .forEach(fd -> kernel.files().close(new Fd(fd))));
        machine.scanner(kernel -> new Report(kernel, "scanner").put(new Fd(3), "to the console"))
                .boot("-d", "/dev");
        assertThat(machine.world.console()).isEqualTo("to the console");
    }

    @Test
    void devicesThatCannotBeMountedAreToldOfThoughThereIsNoConsoleToOpen() {
        machine.world.files().remove("/dev/console");
        machine.boot("-d", "/nowhere");
        assertThat(machine.events).containsExactly("exit 111");
        assertThat(machine.world.console()).contains("unable to mount a devtmpfs on /nowhere");
    }

    @Test
    void aConsoleThatIsThereShowsTheBannerAtOnce() {
        machine.boot();
        assertThat(machine.world.console()).contains("jinn: process 1 is up");
    }

    @Test
    void whatTheReadinessDescriptorSaysIsWaitedForAndNotUnderstood() {
        machine.before(kernel -> {
            Files.Pipe pipe = kernel.files().pipe().orFatal("make", "a pipe");
            kernel.files().write(pipe.write(), new byte[] {'x'}, 0, 1);
        }).boot("-W", "3");
        assertThat(machine.world.console()).contains("warning: the readiness descriptor");
        assertThat(machine.scannerWords).isNotEmpty();
    }

    @Test
    void aReadinessDescriptorThatIsClosedIsNoObstacle() {
        machine.boot("-W", "9");
        assertThat(machine.world.console()).doesNotContain("warning");
        assertThat(machine.scannerWords).isNotEmpty();
    }

    @Test
    void withoutALoggerStage2WaitsForTheScannersNewline() {
        machine.scanner(kernel -> {
            Booted.sleepMs(kernel, 500);
            machine.events.add("ready");
            Fd fd = new Fd(Integer.parseInt(machine.scannerWords.get(3)));
            kernel.files().write(fd, new byte[] {'\n'}, 0, 1);
        }).boot("-B");
        assertThat(machine.scannerWords.get(2)).isEqualTo("-d");
        assertThat(machine.events).containsExactly("ready", "stage 2 default");
        assertThat(machine.world.console()).contains("first words");
    }

    @Test
    void aMissingImageEndsItBeforeThereIsAChild() {
        machine.boot("-c", "/nowhere");
        assertThat(machine.events).containsExactly("exit 111");
        assertThat(machine.world.console()).contains("fatal: unable to read /nowhere/run-image");
        assertThat(machine.world.process(2)).isNull();
    }

    @Test
    void aRemountWantsAMount() {
        machine.boot("-n");
        assertThat(machine.events).containsExactly("exit 111");
    }

    @Test
    void theFilesOfEnvChangeTheEnvironment() {
        machine.world.files().file("/base/env/PATH", "/opt:/bin\n").file("/base/env/EMPTY", "\n")
                .file("/base/env/.hidden", "x").file("/base/env/A=B", "x");
        machine.boot();
        assertThat(machine.scannerVariables)
                .containsExactlyInAnyOrder("PATH=/opt:/bin", "EMPTY=");
    }

    @Test
    void whatCannotBeReadInEnvIsToldOfAndLeftOut() {
        machine.world.files().directory("/base/env/SUB").file("/base/env/OK", "1");
        machine.boot();
        assertThat(machine.world.console()).contains("warning: unable to read /base/env/SUB");
        assertThat(machine.scannerVariables).contains("OK=1");
    }

    @Test
    void aKeptRunLosesWhatWouldShutItDownAndNothingElse() {
        machine.world.files().file("/run/service/s6-linux-init-shutdownd/stage 4", "")
                .file("/run/s6-linux-init-container-results/exitcode", "7")
                .file("/run/service/one/supervise/child", "run 9 9 simulated\n")
                .file("/run/service/.s6-linux-init-shutdownd:two:000000/run", "")
                .file("/run/service/two/supervise/child", "run 1 1 simulated\n")
                .file("/run/mine", "kept");
        machine.boot("-N");
        assertThat(machine.world.files().exists("/run/service/one/supervise/child")).isFalse();
        assertThat(machine.world.files().exists("/run/service/two/supervise/child")).isTrue();
        assertThat(machine.world.files()
                .exists("/run/service/.s6-linux-init-shutdownd:two:000000")).isFalse();
        assertThat(machine.world.files().text("/run/mine")).isEqualTo("kept");
        assertThat(machine.world.files()
                .exists("/run/service/s6-linux-init-shutdownd/stage 4")).isFalse();
        assertThat(machine.world.files()
                .exists("/run/s6-linux-init-container-results/exitcode")).isFalse();
    }

    /** Neither mounted nor written to. */
    private static Faults noPlaceIn(String... directories) {
        return call -> {
            boolean there = List.of(directories).stream().anyMatch(place -> call.arguments()
                    .stream().anyMatch(word -> word.toString().startsWith(place)));
            return !there ? Fault.NONE : switch (call.name()) {
                case "mountTmpfs", "unmount" -> new Fault.Fail(Errno.EPERM);
                case "mayOpen", "makeDirectory", "makeSymlink" -> new Fault.Fail(Errno.EROFS);
                default -> Fault.NONE;
            };
        };
    }

    @Test
    void whereRunCannotBeUsedTheFirstPlaceThatCanIsInItsStead() {
        machine.world.files().directory("/tmp", 01777).directory("/var/tmp", 01777);
        machine.world.faults(noPlaceIn("/run"));
        machine.boot("-C", "-a");
        String scan = machine.scannerWords.getLast();
        assertThat(scan).startsWith("/tmp/jinn-run.init.1.").endsWith("/service");
        assertThat(machine.scannerVariables).contains("JINN_SCANDIR=" + scan);
        assertThat(machine.world.files().exists(scan + "/s6-svscan-log/fifo")).isTrue();
        assertThat(machine.world.files().names("/tmp")).contains("jinn-run");
        assertThat(machine.world.files().exists("/run/service")).isFalse();
        assertThat(machine.world.console()).isEmpty();
    }

    @Test
    void scriptsThatCountOnRunAreNotStartedWithoutIt() {
        machine.world.files().directory("/tmp", 01777);
        machine.world.faults(noPlaceIn("/run"));
        machine.boot("-C");
        assertThat(machine.events).containsExactly("exit 111");
        assertThat(machine.world.console()).contains("unable to write to /run: read-only");
        assertThat(machine.world.files().names("/tmp")).isEmpty();
    }

    @Test
    void withoutAnyPlaceItIsSaidOfRun() {
        machine.world.files().directory("/tmp", 01777);
        machine.world.faults(noPlaceIn("/"));
        machine.boot("-C", "-a");
        assertThat(machine.events).containsExactly("exit 111");
        assertThat(machine.world.console()).contains("unable to write to /run: read-only");
    }

    @Test
    void aRunThatCanBeUsedIsUsed() {
        machine.world.files().directory("/tmp", 01777);
        machine.boot("-C", "-a");
        assertThat(machine.scannerWords).endsWith("--", "/run/service");
        assertThat(machine.scannerVariables).containsExactly("PATH=/usr/bin:/bin");
        assertThat(machine.world.files().names("/tmp")).isEmpty();
    }

    @Test
    void aKeptFifoServesAgain() {
        machine.world.files().fifo(Booted.FIFO, 0600);
        machine.boot("-N");
        assertThat(machine.scannerWords).isNotEmpty();
        assertThat(machine.world.console()).doesNotContain("warning");
    }

    @Test
    void theVariablesOfTheKernelAreKeptAsideOnRequestOnly() {
        machine.boot("-s", "/run/kernel");
        assertThat(machine.world.files().exists("/run/kernel")).isTrue();
        assertThat(machine.world.files().exists("/run/kernel.new")).isFalse();
    }

    @Test
    void aScannerThatCannotBeExecutedIsToldOfOnTheConsole() {
        machine.world.faults(Faults.failNth(
                call -> call.name().equals("exec") && call.nth() > 1, 1, Errno.EACCES));
        machine.boot();
        assertThat(machine.events).containsExactly("exit 126");
        assertThat(machine.world.console()).contains("unable to exec jinn svscan");
    }
}
