package jinn.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Death;
import jinn.control.ServiceStatus;
import jinn.control.ServiceStatus.Flags;
import jinn.text.Tai64n;
import jinn.value.WaitStatus;
import jinn.view.Findings.Settings;
import jinn.view.ServiceFacts.State;
import org.junit.jupiter.api.Test;

final class ExplanationTest {

    private static final long NOW = 1_800_000_000;
    private static final Flags WANTED = new Flags(false, false, true, false);
    private static final Flags UNWANTED = new Flags(false, false, false, true);

    private static Tai64n ago(long seconds) {
        return Tai64n.ofUnix(NOW - seconds, 0);
    }

    private static ServiceFacts facts(State state, Flags flags, String reason) {
        int pid = state == State.UP || state == State.PAUSED ? 7 : 0;
        ServiceStatus status = flags == null ? null
                : new ServiceStatus(ago(62), ago(62), pid, WaitStatus.exited(0), flags);
        return new ServiceFacts("web", "scan/web", state, status, 0, 100, null, reason);
    }

    private static Findings found(ServiceFacts facts, Settings settings, long... deathsAgo) {
        List<Death> deaths = new ArrayList<>();
        for (long seconds : deathsAgo) {
            deaths.add(Death.of(ago(seconds), WaitStatus.exited(3)));
        }
        return new Findings(facts, deaths, false, settings, ProcessTree.Total.NOTHING, NOW);
    }

    private static String said(Findings found, String about) {
        StringBuilder said = new StringBuilder();
        for (Explanation.Line line : Explanation.of(found)) {
            said.append(line.about().equals(about) ? line.says() + ";" : "");
        }
        return said.toString();
    }

    @Test
    void whatCannotBeStartedSaysWhyAndIsTriedAgain() {
        Findings found = found(facts(State.FAILED, WANTED,
                "unable to start ./run: permission denied"), Settings.NONE);
        assertThat(said(found, "reason")).isEqualTo("not started: permission denied;");
        assertThat(said(found, "held by")).contains("tries again every 10 s");
        assertThat(said(found, "try")).startsWith("ls -l scan/web/run;jinn start web");
    }

    @Test
    void maxDeathsHoldIfSoManyCameInThatTime() {
        Settings three = new Settings("3 60000", null, null, false, false);
        ServiceFacts down = facts(State.FAILED, UNWANTED, null);
        assertThat(said(found(down, three, 30, 20, 10), "held by")).startsWith("max-deaths: ");
        assertThat(said(found(down, three, 300, 20, 10), "held by")).startsWith("an order");
        assertThat(said(found(down, three, 20, 10), "held by")).startsWith("an order");
        assertThat(said(found(down, new Settings("x", null, null, false, false), 1), "held by"))
                .startsWith("an order");
    }

    @Test
    void aDownFileIsNamed() {
        Findings found = new Findings(facts(State.DOWN, UNWANTED, null), List.of(), true,
                Settings.NONE, ProcessTree.Total.NOTHING, NOW);
        assertThat(said(found, "held by")).startsWith("a file down in scan/web");
        assertThat(said(found, "try")).contains("jinn start web;").contains("jinn enable web");
    }

    @Test
    void theWaitForAStartSaysWhatMakesIt() {
        Settings slow = new Settings(null, "1000 60000", null, false, false);
        assertThat(said(found(facts(State.FAILED, WANTED, null), slow, 1), "held by"))
                .isEqualTo("the time from one start to the next: restart-delay is 1000 60000 ms;");
    }

    @Test
    void oneThatIsUpSaysWhatItLacks() {
        Settings tells = new Settings(null, null, null, true, false);
        assertThat(said(found(facts(State.UP, WANTED, null), tells), "held by"))
                .isEqualTo("it has not said that it is ready;");
        assertThat(said(found(facts(State.UP, UNWANTED, null), Settings.NONE), "try"))
                .isEqualTo("jinn start web;");
        assertThat(said(found(facts(State.UP, WANTED, null), Settings.NONE, 50, 40, 30),
                "warning")).isEqualTo("it died 3 times in the last minute;");
        assertThat(said(found(facts(State.PAUSED, WANTED, null), Settings.NONE), "try"))
                .isEqualTo("jinn svc -c web;");
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        Findings closed = found(facts(State.UNKNOWN, null, "no right to look"), Settings.NONE);
        assertThat(said(closed, "state")).isEqualTo("unknown: no right to look;");
        assertThat(said(closed, "try")).contains("as root");
        assertThat(said(closed, "deaths") + said(closed, "takes")).isEmpty();
        assertThat(said(found(facts(State.NOT_SUPERVISED, null, null), Settings.NONE), "held by"))
                .isEqualTo("no supervisor runs on scan/web;");
    }

    @Test
    void theLastFiveDeathsAreTold() {
        Findings found = found(facts(State.UP, WANTED, null), Settings.NONE, 9, 8, 7, 6, 5, 4);
        assertThat(said(found, "deaths")).startsWith("6 since its supervisor came");
        assertThat(said(found, "")).isEqualTo("8s ago by exit code 3;7s ago by exit code 3;"
                + "6s ago by exit code 3;5s ago by exit code 3;4s ago by exit code 3;");
    }

    @Test
    void longLinesAreFoldedBesideWhatTheyAreAbout() {
        ExplanationText text = new ExplanationText("web", new Screen(true, 24, 34, false));
        text.add(new Explanation.Line("held by", "an order to stay down, or not"));
        assertThat(text.toString()).isEqualTo("""
                web
                  held by   an order to stay down,
                            or not
                """);
    }
}
