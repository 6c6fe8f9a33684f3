package jinn.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.unit.Finding.Fate;
import jinn.unit.Form.FormFile;
import jinn.unit.file.UnitText;
import jinn.unit.value.UnitName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CarryingTest {

    private static final String START = "[Service]\nExecStart=/bin/d\n";

    private static Unit unit(String name, String text) {
        UnitText read = UnitText.of(name, text);
        return new Unit(UnitName.of(name), name, read.assignments(), read.problems(), List.of());
    }

    private static Carried one(String text) {
        return Carrying.of(List.of(unit("d.service", text)), Set.of(), "/j").getFirst();
    }

    private static String file(String text, String path) {
        FormFile file = one(text).form().file(path);
        return file == null ? "" : file.text();
    }

    private static List<String> paths(Form form) {
        return form.files().stream().map(FormFile::path).toList();
    }

    private static Fate fate(String line) {
        String key = line.substring(0, line.indexOf('='));
        return one(START + line + "\n").findings().stream()
                .filter(finding -> finding.directive().equals(key))
                .map(Finding::fate).findFirst().orElseThrow();
    }

    /** A directive, and the line of run that it becomes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Environment=A=b \"C=d e\"|/j export A b",
        "Environment=A=b \"C=d e\"|/j export C \"d e\"",
        "EnvironmentFile=-/etc/default/%N|/j envfile --unit -i /etc/default/d",
        "UnsetEnvironment=A|/j unexport A",
        "RuntimeDirectory=x|/j if { /j mkdir -p -m 755 /run/x }",
        "StateDirectory=x|/j export STATE_DIRECTORY /var/lib/x",
        "LimitNOFILE=16K|/j softlimit -H -o 16384",
        "LimitCORE=infinity|/j softlimit -H -c =",
        "LimitNPROC=1:2|/j softlimit -p 1",
        "Nice=5|/j schedule --nice=5",
        "UMask=0077|/j umask 0077",
        "WorkingDirectory=/x|/j cd /x",
        "Documentation=x|/j cd /",
        "StandardOutput=append:/l|/j redirfd -a 1 /l",
        "StandardError=inherit|/j fdmove -c 2 1",
        "User=u|/j setuidgid u",
        "Group=g|/j confine --group=g",
        "PrivateTmp=yes|/j confine --private-tmp",
        "ProtectSystem=full|/j confine --protect-system=full",
        "CapabilityBoundingSet=~CAP_A CAP_B|/j confine \"--capabilities=~CAP_A,CAP_B\"",
        "ReadWritePaths=-/x|/j confine --read-write=-/x",
        "ConditionPathExists=!/x|/j eltest \"!\" -e /x",
        "AssertFileNotEmpty=/x|/j eltest -s /x"})
    void aDirectiveBecomesALineOfRun(String directive, String line) {
        assertThat(file(START + directive + "\n", "run").lines().map(String::strip))
                .contains(line);
        assertThat(one(START + directive + "\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Type=notify|notify-socket|", "KillSignal=SIGQUIT|down-signal|QUIT",
        "TimeoutStartSec=1min|timeout-up|60000", "TimeoutStopSec=5|timeout-kill|5000",
        "ExecStop=/bin/kill -s INT $MAINPID|down-signal|INT",
        "After=x.service|after.d/x|", "Before=y.target|before.d/y.target|",
        "Wants=x.service|wants.d/x|", "Requires=x.service|dependencies.d/x|",
        "Documentation=x|flag-contain|"})
    void aDirectiveBecomesAFile(String directive, String path, String text) {
        assertThat(one(START + directive + "\n").form().files()).contains(
                new FormFile(path, text == null ? "" : text + "\n", false));
    }

    @ParameterizedTest
    @CsvSource({"Type=simple,CARRIED", "Type=idle,DIFFERENT", "Documentation=x,MEANINGLESS",
        "SystemCallFilter=x,HARDENING", "WatchdogSec=5,BEHAVIOUR", "Nonsense=1,UNKNOWN",
        "X-Mine=1,MEANINGLESS", "Requires=x.socket,BEHAVIOUR", "After=x.socket,DIFFERENT",
        "StandardInput=tty,BEHAVIOUR", "ConditionPathExists=|/x,BEHAVIOUR"})
    void eachLineHasOneFate(String line, Fate fate) {
        assertThat(fate(line)).isEqualTo(fate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TimeoutStopSec=soon", "PrivateTmp=maybe", "LimitNOFILE=x",
        "KillSignal=x", "RuntimeDirectory=../x", "RuntimeDirectory=/x", "ExecStart=/second",
        "Environment=x", "ExecStop='", "Restart=often", "UMask=%q", "After=a/b"})
    void aValueThatIsNoneIsAProblemWithItsLine(String line) {
        assertThat(one(START + line + "\n").problems())
                .allMatch(problem -> problem.place().startsWith("d.service:")).isNotEmpty();
    }

    @Test
    void restartSaysAfterWhichDeathsItIsStartedAgain() {
        String rest = "  \".*\" { /j exit 125 }\n";
        assertThat(file(START, "finish")).contains(rest);
        assertThat(file(START + "Restart=always\n", "finish")).contains("\".*\" { /j exit 0 }");
        assertThat(file(START + "Restart=on-failure\nSuccessExitStatus=7\n"
                + "RestartPreventExitStatus=9\n", "finish")).contains(
                "\"125:0|9:0\" { /j exit 125 }",
                "\"0:0|7:0|256:1|256:2|256:13|256:15\" { /j exit 125 }").doesNotContain(rest);
        assertThat(file(START + "Restart=always\nRestartSec=2\n", "restart-delay"))
                .isEqualTo("2000 2000\n");
        assertThat(file(START + "Restart=always\n", "max-deaths")).isEqualTo("5 10000\n");
    }

    @Test
    void variablesArePutInAtOnceAndDollarsKept() {
        assertThat(file("[Service]\nExecStart=/d $A x${B}y $${B} $$C\n", "run")).endsWith("""
                /j multisubstitute {
                  importas -D "" B B
                  importas -s -C A.words A
                }
                /d "${A.words}" "x${B}y" "\\\\${B}" "$C"
                """);
    }

    @Test
    void aDaemonThatGoesAwayIsWatched() {
        String unit = "[Service]\nType=forking\nPIDFile=/run/d.pid\nExecStart=/bin/d\n";
        assertThat(file(unit, "run")).endsWith("/j background-watch -d 3 /run/d.pid\n/bin/d\n");
        assertThat(file(unit, "notification-fd")).isEqualTo("3\n");
    }

    @Test
    void theCommandsOfAOneshotComeInOrder() {
        String unit = "[Service]\nType=oneshot\nExecStart=-/a\nExecStart=/b\nExecStop=/c\n";
        assertThat(file(unit, "up")).endsWith("/j foreground {\n  /a\n}\n/j if {\n  /b\n}\n");
        assertThat(file(unit, "down")).endsWith("/j if {\n  /c\n}\n");
    }

    @Test
    void anEmptyValueTakesBackWhatWasBefore() {
        assertThat(file("[Service]\nExecStart=/a\nExecStart=\nExecStart=/b\n", "run"))
                .contains("\n/b\n").doesNotContain("/a");
    }

    @Test
    void aTargetIsABundleOfThoseWhoWantToBeInIt() {
        List<Carried> all = Carrying.of(List.of(
                unit("a.service", START + "[Unit]\nAfter=network.target\n[Install]\n"
                        + "WantedBy=m.target\nAlias=b.service\n"),
                unit("m.target", "[Unit]\nDescription=x\n")), Set.of(), "/j");
        assertThat(all).extracting(one -> one.form().name())
                .containsExactly("a", "m.target", "b", "network.target");
        assertThat(all.get(1).form().file("contents"))
                .isEqualTo(new FormFile("contents", "a\n", false));
        assertThat(all.get(3).form().file("contents"))
                .isEqualTo(new FormFile("contents", "", false));
    }

    @Property
    void anyUnitHasAFormWhoseFilesAreNamedOnce(
            @ForAll @StringLength(max = 30) @CharRange(from = 0, to = 255) String value) {
        for (String key : List.of("ExecStart", "Environment", "After", "RuntimeDirectory",
                "RestartSec", "CapabilityBoundingSet", "Type")) {
            List<String> paths = paths(one(START + key + "=" + value + "\n").form());
            assertThat(new HashSet<>(paths)).hasSize(paths.size());
        }
    }

    @Test
    void noDirectiveIsInTwoLists() {
        List<String> all = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            all.addAll(Directives.named(fate));
        }
        assertThat(all).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z]\\w+"));
    }
}
