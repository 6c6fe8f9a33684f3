package jinn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.boot.BootAction.ReadVariables;
import jinn.kernel.Host.Mount;
import jinn.value.Fd;
import jinn.value.OpenMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of §1.6 of the specification, and what each option makes of it. */
final class PlanTest {

    private static final String FIFO = "/run/service/s6-svscan-log/fifo";
    private static final String BASE = BootOptions.BASEDIR;
    private static final BootFacts CONSOLE = new BootFacts(true, true, Optional.empty(),
            Optional.empty());
    private static final BootFacts NOTHING = new BootFacts(true, false, Optional.empty(),
            Optional.empty());
    private static final BootFacts BELOW =
            new BootFacts(false, true, Optional.empty(), Optional.empty());
    private static final BootFacts TERMINALS =
            new BootFacts(true, true, Optional.of("/dev/pts/1"), Optional.of("/dev/pts/2"));

    private static List<BootAction> plan(String options, BootFacts facts) {
        return plan(options, facts, Plan.RUN);
    }

    private static List<BootAction> plan(String options, BootFacts facts, String run) {
        List<BootAction> steps = new ArrayList<>(Plan.beginning(BootOptionsTest.of(options),
                facts));
        steps.addAll(Plan.rest(BootOptionsTest.of(options), facts, run));
        return steps;
    }

    private static Stage2 stage2(String options, BootFacts facts) {
        for (BootAction action : plan(options, facts)) {
            if (action instanceof BootAction.Fork(Stage2 stage2)) {
                return stage2;
            }
        }
        throw new AssertionError("no fork");
    }

    private static List<String> names(List<BootAction> steps) {
        List<String> names = new ArrayList<>();
        steps.forEach(step -> names.add(step.getClass().getSimpleName()));
        return names;
    }

    @Test
    void aMachineWithALoggerGoesThroughAllOfIt() {
        assertThat(plan("5 quiet", CONSOLE)).containsExactly(
                new BootAction.Banner(),
                new BootAction.EnterDirectory("/"),
                new BootAction.SetUmask(022),
                new BootAction.FillDescriptors(),
                new BootAction.Unmount("/run"),
                new BootAction.MountRun("/run", Mount.FRESH, false),
                new BootAction.CopyImage(BASE + "/run-image", "/run"),
                new BootAction.CheckImage("/run"),
                new ReadVariables(BASE + "/env"),
                new BootAction.OpenReader(FIFO),
                new BootAction.Close(Fd.STDOUT),
                new BootAction.OpenAs(Fd.STDOUT, FIFO, OpenMode.WRITE),
                new BootAction.CloseReader(),
                new BootAction.Fork(new Stage2(List.of(BASE + "/scripts/rc.init", "5", "5",
                "quiet"),
                        Optional.empty(), Optional.of(FIFO))),
                new BootAction.NullStdin(),
                new BootAction.NewSession(),
                new BootAction.HoldConsole(),
                new BootAction.TakeKeyboard(),
                new BootAction.Copy(Fd.STDOUT, Fd.STDERR),
                new BootAction.ExecScanner("/run/service", true, 35, Optional.empty()));
    }

    @Test
    void aContainerWithoutALoggerWaitsForTheScannersNewline() {
        assertThat(names(plan("-C -B -N", CONSOLE))).containsExactly(
                "EnterDirectory", "SetUmask", "FillDescriptors", "RemoveStaleFiles", "CopyImage",
                "CheckImage", "ReadVariables", "MakePipe", "Fork", "NullStdin", "NewSession",
                "ClosePipeReader", "ExecScanner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-C", "-C -n", "-C -N"})
    void belowAnotherProcess1RunIsLeftAloneAndTheInitIsRecorded(String options) {
        assertThat(names(plan(options, BELOW))).containsExactly("CheckAlone", "EnterDirectory",
                "SetUmask", "FillDescriptors", "RemoveStaleFiles", "CopyImage", "CheckImage",
                "RecordInit", "ReadVariables", "OpenReader", "Close", "OpenAs", "CloseReader",
                "Fork", "NullStdin", "NewSession", "HoldConsole", "Copy", "ExecScanner");
    }

    @Test
    void whatIsNotInRunIsToldOf() {
        List<BootAction> steps = plan("-C -a -s /run/e", BELOW, "/tmp/r");
        assertThat(names(steps)).doesNotContain("CopyImage", "RemoveStaleFiles");
        assertThat(steps).containsSubsequence(
                new BootAction.CheckImage("/tmp/r"),
                new BootAction.RecordInit("/tmp/r/service/s6-linux-init-shutdownd"),
                new ReadVariables(BASE + "/env"),
                new BootAction.TellPlace("/tmp/r"),
                new BootAction.DumpVariables("/tmp/r/e"),
                new BootAction.OpenReader("/tmp/r/service/s6-svscan-log/fifo"),
                new BootAction.ExecScanner("/tmp/r/service", true, 35, Optional.empty()));
        assertThat(names(plan("-C -a", CONSOLE))).doesNotContain("TellPlace");
    }

    @ParameterizedTest
    @CsvSource({"3, true", "default, true", "0, true", "6, true", "'', false", "7, false",
        "S, false", "/app, false", "3 /app, false"})
    void aRunlevelIsJustItsWord(String words, boolean runlevel) {
        assertThat(Plan.isRunlevel(BootOptionsTest.of(words).words())).isEqualTo(runlevel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-n", "-N", "-C", "-d /dev", "-W 3", "-s /e", "-C -N -W 5 -s /e"})
    void theFifoTrickIsDoneBeforeTheForkInItsOrder(String options) {
        assertThat(names(plan(options, TERMINALS))).containsSubsequence("CopyImage",
                "OpenReader", "Close", "OpenAs", "CloseReader", "Fork", "HoldConsole", "Copy",
                "ExecScanner").endsWith("ExecScanner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-B", "-B -C", "-B -n", "-B -d /dev"})
    void withoutALoggerOutputStaysWhereItIs(String options) {
        assertThat(names(plan(options, CONSOLE))).containsSubsequence("MakePipe", "Fork",
                "ClosePipeReader", "ExecScanner").doesNotContain("OpenReader", "Close", "OpenAs",
                "Copy", "HoldConsole");
    }

    @Test
    void whoeverStartedUsIsWaitedForFirst() {
        assertThat(plan("-W 7", CONSOLE)).startsWith(new BootAction.AwaitEndOfFile(new Fd(7)));
    }

    @Test
    void theBannerIsForThePeopleInFrontOfAMachine() {
        assertThat(plan("", CONSOLE)).contains(new BootAction.Banner());
        assertThat(plan("", NOTHING)).doesNotContain(new BootAction.Banner());
        assertThat(plan("-C", CONSOLE)).doesNotContain(new BootAction.Banner());
        assertThat(plan("-v 0", CONSOLE)).doesNotContain(new BootAction.Banner());
    }

    @Test
    void theUmaskIsSetBeforeAnythingIsMade() {
        assertThat(plan("-m 077 -s /e", CONSOLE)).containsSubsequence(new BootAction.SetUmask(077),
                new BootAction.CopyImage(BASE + "/run-image", "/run"),
                new BootAction.DumpVariables("/e"));
    }

    @Test
    void devicesAreMountedBeforeDescriptorsAreFilled() {
        assertThat(plan("-d /dev", NOTHING)).containsSubsequence(
                new BootAction.MountDevices("/dev"), new BootAction.FillDescriptors(),
                new BootAction.Unmount("/run"));
        assertThat(names(plan("", NOTHING))).doesNotContain("MountDevices");
    }

    @ParameterizedTest
    @CsvSource({"-n, REMOUNT", "'', FRESH"})
    void runIsMountedAsAsked(String options, Mount how) {
        assertThat(plan(options, CONSOLE)).contains(new BootAction.MountRun("/run", how, false));
    }

    @Test
    void handsOffRunMountsNothingAndKeepsWhatIsThereButLeftovers() {
        assertThat(names(plan("-N", CONSOLE))).doesNotContain("MountRun", "Unmount")
                .containsSubsequence("RemoveStaleFiles", "CopyImage");
        assertThat(names(plan("", CONSOLE))).doesNotContain("RemoveStaleFiles");
        assertThat(names(plan("-n", CONSOLE))).contains("RemoveStaleFiles")
                .doesNotContain("Unmount");
    }

    @Test
    void theBaseDirectoryIsTheOnlySource() {
        assertThat(plan("-c /b", CONSOLE)).contains(new BootAction.CopyImage("/b/run-image",
                "/run"), new ReadVariables("/b/env"));
        assertThat(stage2("-c b", CONSOLE).words().getFirst())
                .isEqualTo("/home/b/scripts/rc.init");
    }

    @ParameterizedTest
    @CsvSource({"'', default", "quiet, default", "5 quiet, 5", "quiet 3 5, 3", "1, 1", "0, default",
        "6, default", "default, default", "-D 2, 2", "-D 2 4, 4", "-D 2 splash, 2",
        "-C 5, default", "-C -D 4 5, 4"})
    void theRunlevelIsTheFirstWordThatNamesOne(String options, String runlevel) {
        assertThat(stage2(options, CONSOLE).words().get(1)).isEqualTo(runlevel);
    }

    @Test
    void stage2GetsEveryWordOfInit() {
        assertThat(stage2("-C -D top 5 quiet", CONSOLE).words())
                .containsExactly(BASE + "/scripts/rc.init", "top", "5", "quiet");
    }

    @ParameterizedTest
    @CsvSource({"-C, 2, /dev/pts/2", "-C -B, 1, /dev/pts/1"})
    void theTerminalOfAContainerGoesToStage2(String options, int fd, String path) {
        assertThat(plan(options, TERMINALS)).containsSubsequence(
                new BootAction.LeaveTerminal(new Fd(fd)), new BootAction.Fork(stage2(options,
                TERMINALS)));
        assertThat(stage2(options, TERMINALS).terminal()).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-B", "-C -d /dev"})
    void theTerminalOfAMachineStaysItsConsole(String options) {
        assertThat(names(plan(options, TERMINALS))).doesNotContain("LeaveTerminal");
        assertThat(stage2(options, TERMINALS).terminal()).isEmpty();
    }

    @Test
    void onlyAMachineHasAKeyboard() {
        assertThat(plan("", CONSOLE)).contains(new BootAction.TakeKeyboard());
        assertThat(plan("-B", CONSOLE)).contains(new BootAction.TakeKeyboard());
        assertThat(plan("-C", CONSOLE)).doesNotContain(new BootAction.TakeKeyboard());
    }

    @Test
    void ourOwnVariablesAreDumpedAfterRunIsThere() {
        assertThat(names(plan("-s /run/e", CONSOLE))).containsSubsequence("MountRun",
                "CopyImage", "DumpVariables", "OpenReader");
        assertThat(names(plan("", CONSOLE))).doesNotContain("DumpVariables");
    }
}
