package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jinn.option.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaseDirectoryTest {

    private static final String SERVICE = "run-image/service/";

    static List<Item> of(String... words) {
        Options options = Options.parse(MakerOptions.SYNTAX, List.of(words));
        return BaseDirectory.of(MakerOptions.of(options, "/bin/jinn"));
    }

    static Optional<Item> item(List<Item> items, String path) {
        return items.stream().filter(item -> item.path().equals(path)).findFirst();
    }

    static String text(List<Item> items, String path) {
        return ((Item.Text) item(items, path).orElseThrow()).text();
    }

    /** The lines that are not comments. */
    private static List<String> lines(String path, String... words) {
        return text(of(words), path).lines().skip(1).filter(l -> !l.startsWith("#")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', bin/telinit, true", "-C, bin/telinit, false",
        "'', scripts/runlevel, true", "-C, scripts/runlevel, false",
        "'', run-image/service/s6-linux-init-runleveld/run, true",
        "-C, run-image/service/s6-linux-init-runleveld/run, false",
        "-C, run-image/s6-linux-init-container-results/exitcode, true",
        "'', run-image/s6-linux-init-container-results/exitcode, false",
        "'', run-image/service/s6-svscan-log/fifo, true",
        "-B, run-image/service/s6-svscan-log/fifo, false",
        "-B, run-image/service/s6-svscan-log/run, false",
        "-B, run-image/uncaught-logs, false",
        "-L, run-image/service/s6-linux-init-logouthookd/run, true",
        "-C, run-image/service/s6-linux-init-logouthookd/run, false",
        "-Ggetty, run-image/service/s6-linux-init-early-getty/run, true",
        "-C, run-image/service/s6-linux-init-early-getty/run, false",
        "-C, run-image/service/s6-linux-init-shutdownd/fifo, true"})
    void whatIsThereDependsOnTheFlavour(String option, String path, boolean there) {
        List<Item> items = option.isEmpty() ? of() : of(option);
        assertThat(item(items, path).isPresent()).isEqualTo(there);
    }

    @Test
    void aDirectoryComesBeforeWhatIsInIt() {
        List<String> paths = of("-L", "-G", "x").stream().map(Item::path).toList();
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            assertThat(slash < 0 || paths.indexOf(path.substring(0, slash))
                    < paths.indexOf(path)).as(path).isTrue();
        }
    }

    @Test
    void noPlaceholderIsLeftAndEveryScriptSaysWhoReadsIt() {
        for (String flavour : List.of("-L", "-LC", "-LB", "-LCB")) {
            for (Item item : of(flavour, "-Gx")) {
                if (item instanceof Item.Text(String path, int mode, String text)) {
                    assertThat(text).as(path).doesNotContain("%jinn", "%base", "%sync");
                    assertThat(mode == 0755).as(path)
                            .isEqualTo(text.startsWith("#!/bin/jinn execlineb -"));
                }
            }
        }
    }

    @Test
    void initIsCalledWithWhatWasAsked() {
        assertThat(lines("bin/init")).containsExactly(
                "/bin/jinn init -v 1 -c /etc/s6-linux-init/current -m 022 -p /usr/bin:/bin"
                        + " -- $@");
        assertThat(lines("bin/init", "-V2", "-c/b", "-m77", "-p/bin", "-s/run/e", "-d/dev",
                "-D3", "-W4", "-n", "-N", "-C", "-B")).containsExactly("/bin/jinn init -v 2 -c /b"
                + " -m 77 -p /bin -s /run/e -d /dev -D 3 -W 4 -N -C -B -a -- $@");
    }

    @Test
    void onlyScriptsOfOurOwnAreSaidToFollowInitToAnyPlace() {
        assertThat(text(of("-C"), "bin/init")).contains(" -C -a -- $@");
        assertThat(text(of("-C", "-f", "/skel"), "bin/init")).contains(" -C -- $@");
        for (Item item : of("-C", "-l", "9", "-r", "/s")) {
            if (item instanceof Item.Text(String path, int _, String text)) {
                String said = text.replaceAll("(?m)^#.*", "");
                assertThat(said.replace("-D /run/service JINN", "")).as(path)
                        .doesNotContain("/run/");
            }
        }
    }

    /** Quotes and braces are quoted; a comment has them as they are. */
    @Test
    void aBaseDirectoryOfAnyOtherLettersIsOneWord() {
        assertThat(lines("bin/init", "-c/a {\"#b")).singleElement().asString()
                .contains(" -c \"/a {\\\"#b\" ");
        assertThat(lines("scripts/rc.init", "-c/a {\"#b")).containsExactly("/bin/jinn exit 0");
    }

    @Test
    void limitsComeBeforeInit() {
        assertThat(lines("bin/init", "-R", "o2000,,c0;d=")).first()
                .isEqualTo("/bin/jinn softlimit -H -o2000 -c0 -d=");
    }

    @ParameterizedTest
    @CsvSource({"'', t", "-t0, ''", "-t2, T", "-t3, t T", "-1, 1 t", "-1t2, 1 T"})
    void theLoggerStampsAsAsked(String option, String directives) {
        String run = SERVICE + "s6-svscan-log/run";
        String script = directives.isEmpty() ? "" : directives + " ";
        assertThat((option.isEmpty() ? lines(run) : lines(run, option)).getLast())
                .isEqualTo("/bin/jinn log -bpd3 -- " + script + "../../uncaught-logs");
    }

    @ParameterizedTest
    @CsvSource({"-V1, redirfd -w 1 /dev/null", "-1, fdmove -c 1 2", "-C, fdmove -c 1 2"})
    void theLoggersOutputIsTheConsoleWhereSomebodyWantsIt(String option, String line) {
        assertThat(lines(SERVICE + "s6-svscan-log/run", option)).first()
                .isEqualTo("/bin/jinn " + line);
    }

    @Test
    void theLoggerGivesUpItsRightsLast() {
        assertThat(lines(SERVICE + "s6-svscan-log/run", "-u", "log")).endsWith(
                "/bin/jinn redirfd -rnb 0 fifo", "/bin/jinn setuidgid log",
                "/bin/jinn log -bpd3 -- t ../../uncaught-logs");
        assertThat(lines(SERVICE + "s6-svscan-log/run", "-u", "root").toString())
                .doesNotContain("setuidgid");
    }

    @ParameterizedTest
    @CsvSource({
        "SIGINT, shutdown -a -r -- now, shutdown -r -- now",
        "SIGUSR1, shutdown -a -p -- now, shutdown -p -- now",
        "SIGUSR2, shutdown -a -h -- now, shutdown -h -- now",
        "SIGPWR, shutdown -a -p -- now, shutdown -p -- now",
        "SIGTERM, exit 0, shutdown -h -- now",
        "SIGQUIT, exit 0, exit 0", "SIGWINCH, exit 0, exit 0"})
    void signalsToProcess1AreOrders(String signal, String machine, String container) {
        String path = SERVICE + ".s6-svscan/" + signal;
        assertThat(lines(path)).containsExactly("/bin/jinn " + machine);
        assertThat(lines(path, "-C")).endsWith("/bin/jinn " + container);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "QUIT", "USR1", "USR2", "WINCH"})
    void theCommandOfAContainerHasItsSignals(String signal) {
        assertThat(lines(SERVICE + ".s6-svscan/SIG" + signal, "-C")).first().isEqualTo(
                "/bin/jinn ifelse { /bin/jinn keepcode -s " + signal
                        + " ../s6-linux-init-container-results/exitcode } { /bin/jinn exit 0 }");
    }

    @ParameterizedTest
    @CsvSource({"3, h, -fh", "4, p, -fp", "5, r, -fr", "6, r, -fr"})
    void realTimeSignalsAreThoseOfSystemd(int number, String letter, String atOnce) {
        String orderly = SERVICE + ".s6-svscan/SIGRTMIN+" + number;
        String now = SERVICE + ".s6-svscan/SIGRTMIN+" + (number + 10);
        for (String flavour : List.of("-V1", "-C")) {
            assertThat(lines(orderly, flavour))
                    .containsExactly("/bin/jinn shutdown -" + letter + " -- now");
        }
        assertThat(lines(now)).containsExactly("/bin/jinn hpr " + atOnce);
        assertThat(lines(now, "-C")).endsWith(
                "/bin/jinn foreground { /bin/jinn svscanctl -b . }",
                "/bin/jinn nuke -b");
    }

    @ParameterizedTest
    @CsvSource({"'', -d3 -c /etc/s6-linux-init/current -g 3000", "-q500, "
            + "-d3 -c /etc/s6-linux-init/current -g 500", "-c/b, -d3 -c /b -g 3000",
        "-CB, -d3 -c /etc/s6-linux-init/current -g 3000 -C -B", "-q9999999, "
            + "-d3 -c /etc/s6-linux-init/current -g 300000"})
    void theShutdownDaemonKnowsWhereAndHowLong(String option, String words) {
        String run = SERVICE + "s6-linux-init-shutdownd/run";
        assertThat((option.isEmpty() ? lines(run) : lines(run, option)))
                .containsExactly("/bin/jinn shutdownd " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"halt", "poweroff", "reboot"})
    void stoppingIsOneProgramWithThreeLetters(String name) {
        String letter = name.substring(0, 1);
        assertThat(lines("bin/" + name)).containsExactly("/bin/jinn hpr -" + letter + " $@");
        assertThat(lines("bin/" + name, "-C"))
                .containsExactly("/bin/jinn hpr -" + letter + "n $@");
    }

    @Test
    void onlyAContainerThatWasAskedToSyncsAtItsEnd() {
        String finish = SERVICE + ".s6-svscan/finish";
        assertThat(text(of("-C"), finish)).contains("hpr -fnr", "hpr -fnp");
        assertThat(text(of("-C", "-S"), finish)).contains("hpr -fr", "hpr -fp");
    }

    @Test
    void whatIsLeftOfACrashedContainerIsKilledBelowItAlone() {
        String crash = text(of("-C"), SERVICE + ".s6-svscan/crash");
        assertThat(crash).contains("nuke -b }").doesNotContain("nuke }");
        assertThat(text(of("-C", "-q", "700"), SERVICE + ".s6-svscan/finish"))
                .contains("nuke -bt 700 }");
    }

    /** A shutdown ends whoever brings them up before it takes the same lock. */
    @Test
    void servicesThatNeedEachOtherAreUpAtBootAndDownAtTheEnd() {
        assertThat(lines("scripts/rc.init", "-r/s", "-c/b")).containsExactly(
                "/bin/jinn foreground {", "  /bin/jinn keepcode /run/s6-rc-boot",
                "  /bin/jinn if { /bin/jinn rc-init -bc /b/compiled -l /run/s6-rc /run/service }",
                "  /bin/jinn rc -bl /run/s6-rc change default",
                "}", "/bin/jinn unexport ?", "/bin/jinn exit 0");
        assertThat(lines("scripts/rc.shutdown", "-r/s", "-q700")).containsExactly(
                "/bin/jinn foreground { /bin/jinn keepcode -s TERM -t 700 /run/s6-rc-boot }",
                "/bin/jinn foreground {",
                "  /bin/jinn maximumtime -k 300000 /bin/jinn rc -bDal /run/s6-rc change",
                "}", "/bin/jinn exit 0");
        assertThat(text(of("--services=/s", "-C", "-Q9"), "scripts/rc.shutdown")).contains(
                "-t 3000 ../../s6-rc-boot }", "-k 9 /bin/jinn rc -bDal ../../s6-rc change");
    }

    /** Of what is compiled nothing runs before the command, and of the command nothing after it. */
    @Test
    void aContainersCommandComesAfterItsServices() {
        String init = text(of("-Cr", "/s"), "scripts/rc.init");
        assertThat(init.indexOf(" rc-init -bc /etc/s6-linux-init/current/compiled"))
                .isPositive().isLessThan(init.indexOf(" change default"));
        assertThat(init.indexOf(" change default")).isLessThan(init.indexOf(" $@\n}"));
        for (String script : List.of("rc.init", "rc.shutdown")) {
            for (String flavour : List.of("-V1", "-C")) {
                assertThat(text(of(flavour, "-r", "/s"), "scripts/" + script))
                        .doesNotContain("%");
                assertThat(text(of(flavour), "scripts/" + script)).doesNotContain("%", "s6-rc");
            }
        }
    }

    @Test
    void variablesAreFiles() {
        List<Item> items = of("-e", "A=1 2", "-e", "B=", "-e", "C", "-e", "D=1", "-e", "D=2");
        assertThat(text(items, "env/A")).isEqualTo("1 2\n");
        assertThat(text(items, "env/B")).isEqualTo("\n");
        assertThat(text(items, "env/C")).isEmpty();
        assertThat(text(items, "env/D")).isEqualTo("2\n");
    }

    @Test
    void aSkeletonTakesThePlaceOfOurScripts() {
        List<Item> items = of("-f", "/skel");
        assertThat(item(items, "scripts/rc.init")).contains(
                new Item.Copied("scripts/rc.init", 0755, "/skel/rc.init", false));
        assertThat(item(items, "scripts/rc.shutdown.final")).contains(new Item.Copied(
                "scripts/rc.shutdown.final", 0755, "/skel/rc.shutdown.final", true));
    }
}
