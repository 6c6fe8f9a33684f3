package jinn.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jinn.Applets;
import jinn.kernel.Confinement.Space;
import jinn.option.Options;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final long NET_BIND = 1L << 10;
    private static final long CHOWN = 1;

    private static Plan plan(String... options) {
        List<String> words = new ArrayList<>(List.of(options));
        words.add("prog");
        return Plan.of(Options.parse(Applets.named("confine").syntax(), words));
    }

    private static List<String> mounts(String... options) {
        for (Step step : plan(options).steps()) {
            if (step instanceof Step.Mounts mounts) {
                return Rule.inOrder(mounts.rules()).stream()
                        .map(rule -> rule.path() + " " + rule.access()).toList();
            }
        }
        return List.of();
    }

    private static long bound(String... options) {
        return plan(options).steps().stream().filter(Step.Bound.class::isInstance)
                .mapToLong(step -> ((Step.Bound) step).kept()).reduce(-1, (a, b) -> a & b);
    }

    @Test
    void nothingIsPlannedThatWasNotAskedFor() {
        assertThat(plan().steps()).isEmpty();
    }

    @Test
    void spacesComeFirstAndPrivilegesLast() {
        assertThat(plan("--no-new-privileges", "--user=web", "--capabilities=", "--private-tmp",
                "--protect-hostname").steps()).extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Separate", "Mounts", "Bound", "Become", "NoNewPrivileges");
    }

    @Test
    void aNetworkIsASpace() {
        assertThat(plan("--private-network").steps())
                .containsExactly(new Step.Separate("--private-network", Space.NETWORK));
    }

    @Test
    void capabilitiesHaveTheirNamesWithAndWithoutThePrefix() {
        assertThat(bound("--capabilities=CAP_NET_BIND_SERVICE chown")).isEqualTo(NET_BIND | CHOWN);
        assertThat(bound("--capabilities", "~cap_chown")).isEqualTo(~CHOWN);
        assertThat(bound("--capabilities=")).isZero();
    }

    @Test
    void laterListsOfCapabilitiesAddAndTake() {
        assertThat(bound("--capabilities=chown", "--capabilities=net_bind_service",
                "--capabilities=~chown")).isEqualTo(NET_BIND);
    }

    @Test
    void whoGetsNoDevicesMakesNone() {
        assertThat(bound("--private-devices")).isEqualTo(~(1L << 27 | 1L << 17));
    }

    @Test
    void strictLeavesTheInterfacesOfTheKernel() {
        assertThat(mounts("--protect-system=strict", "--read-write=/var/lib/x"))
                .containsExactly("/ READ_ONLY", "/dev READ_WRITE", "/proc READ_WRITE",
                        "/sys READ_WRITE", "/var/lib/x READ_WRITE");
    }

    @Test
    void fullIsUsrBootAndEtc() {
        assertThat(mounts("--protect-system=full")).containsExactly("/boot READ_ONLY",
                "/efi READ_ONLY", "/etc READ_ONLY", "/usr READ_ONLY");
    }

    @Test
    void nothingCountsBelowWhatIsClosed() {
        assertThat(mounts("--protect-home=yes", "--read-write=/home/x", "--read-only=/homes"))
                .containsExactly("/home INACCESSIBLE", "/homes READ_ONLY", "/root INACCESSIBLE",
                        "/run/user INACCESSIBLE");
    }

    @Test
    void theStricterOneOfTwoForOnePathCounts() {
        assertThat(mounts("--read-write=/x", "--read-only=/x", "--read-only=/y",
                "--inaccessible=/y")).containsExactly("/x READ_ONLY", "/y INACCESSIBLE");
    }

    @Test
    void readWriteAloneIsNothing() {
        assertThat(mounts("--read-write=/x")).isEmpty();
    }

    @Test
    void tunablesLeaveControlGroupsUnlessTheyAreProtected() {
        assertThat(mounts("--protect-kernel-tunables")).contains("/sys READ_ONLY",
                "/sys/fs/cgroup READ_WRITE", "/proc/kcore INACCESSIBLE");
        assertThat(mounts("--protect-kernel-tunables", "--protect-control-groups"))
                .contains("/sys/fs/cgroup READ_ONLY").doesNotContain("/sys/fs/cgroup READ_WRITE");
    }

    @Test
    void defaultHidesNoProcess() {
        assertThat(plan("--protect-proc=default").steps()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsMisuse() {
        for (String word : List.of("--capabilities=fly", "--protect-system=much",
                "--protect-home=", "--protect-proc=all", "--read-only=etc", "--inaccessible=-x")) {
            assertThatThrownBy(() -> plan(word)).isInstanceOf(Fatal.class)
                    .hasMessageContaining(word.substring(0, word.indexOf('=')))
                    .matches(e -> ((Fatal) e).code() == Fatal.USAGE);
        }
    }
}
