package jinn.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.control.ServiceStatus.Flags;
import jinn.text.Tai64n;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import jinn.view.ServiceFacts.State;
import org.junit.jupiter.api.Test;

/** Read by a strict reader of OpenMetrics 1.0; a scenario asks Prometheus's own. */
final class MetricsTest {

    private static final long NOW = 1_800_000_000;
    private static final Pattern LABEL =
            Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\\n]|\\\\[\"\\\\n])*)\"");
    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)\\{(" + LABEL.pattern()
            + "(?:," + LABEL.pattern() + ")*)\\} ([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern HEAD = Pattern.compile("# (TYPE|UNIT|HELP) ([a-z_]+) (.+)");

    private static Metrics.Sample sample(String name, State state, ServiceStatus status) {
        LastRun last = new LastRun(Tai64n.ofUnix(NOW - 70, 0), WaitStatus.exited(3),
                new Usage(1005, 20));
        return new Metrics.Sample(new ServiceFacts(name, name, state, status,
                status == null ? -1 : 2, 100, status == null ? null : last, null),
                status == null ? ProcessTree.Total.NOTHING : new ProcessTree.Total(3, 2050, 10),
                new LogSize(5, 7));
    }

    private static ServiceStatus ready() {
        return new ServiceStatus(Tai64n.ofUnix(NOW - 62, 500_000_000),
                Tai64n.ofUnix(NOW - 60, 0), 7, WaitStatus.exited(0),
                new Flags(false, false, true, true));
    }

    private static String text(Metrics.Sample... samples) {
        return Metrics.of(List.of(samples), NOW * 1000);
    }

    @Test
    void everyFigureIsThere() {
        assertThat(text(sample("web", State.READY, ready())).lines())
                .contains("jinn_service_state{service=\"web\",jinn_service_state=\"ready\"} 1",
                        "jinn_service_state{service=\"web\",jinn_service_state=\"up\"} 0",
                        "jinn_service_wanted_up{service=\"web\"} 1",
                        "jinn_service_restarts_total{service=\"web\"} 2",
                        "jinn_service_uptime_seconds{service=\"web\"} 61.500",
                        "jinn_service_readiness_delay_seconds{service=\"web\"} 1.500",
                        "jinn_service_cpu_seconds_total{service=\"web\"} 2.050",
                        "jinn_service_memory_bytes{service=\"web\"} 10240",
                        "jinn_service_last_run_cpu_seconds{service=\"web\"} 1.005",
                        "jinn_service_log_bytes{service=\"web\"} 5",
                        "jinn_service_log_lost_lines{service=\"web\"} 7");
    }

    @Test
    void whatIsNotKnownHasNoSample() {
        assertThat(text(sample("web", State.UNKNOWN, null)))
                .contains("jinn_service_state=\"unknown\"} 1")
                .doesNotContain("restarts_total{").doesNotContain("uptime_seconds{");
    }

    @Test
    void aStrictReaderTakesIt() {
        String odd = new String("a\"b\\c\nd漢".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1) + "\u00ff";
        String text = text(sample(odd, State.READY, ready()), sample("x", State.DOWN, null));
        assertThat(problems(text)).isEmpty();
        assertThat(problems(text())).isEmpty();
        assertThat(text).contains("service=\"a\\\"b\\\\c\\nd");
    }

    @Test
    void theReaderIsStrict() {
        assertThat(problems("# TYPE a counter\na{b=\"c\"} 1\n# EOF\n")).isNotEmpty();
        assertThat(problems("# TYPE a gauge\na{b=\"c\"} 1\n")).isNotEmpty();
        assertThat(problems("# TYPE a gauge\na{b=\"c\"} 1\na{b=\"c\"} 1\n# EOF\n")).isNotEmpty();
        assertThat(problems("# TYPE a_s gauge\n# UNIT a_s bytes\n# EOF\n")).isNotEmpty();
        assertThat(problems("# TYPE a gauge\na{b=\"c\"d\"} 1\n# EOF\n")).isNotEmpty();
    }

    /** What OpenMetrics does not allow; empty where all is well. */
    private static String problems(String text) {
        if (!text.endsWith("# EOF\n")) {
            return "no end";
        }
        StringBuilder problems = new StringBuilder();
        Set<String> families = new HashSet<>();
        Set<String> samples = new HashSet<>();
        String family = "";
        String kind = "";
        for (String line : text.substring(0, text.length() - 6).split("\n")) {
            Matcher head = HEAD.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (head.matches()) {
                boolean type = head.group(1).equals("TYPE");
                family = type ? head.group(2) : family;
                kind = type ? head.group(3) : kind;
                boolean unit = head.group(1).equals("UNIT");
                boolean fine = type ? families.add(family) : head.group(2).equals(family);
                problems.append(fine && (!unit || family.endsWith("_" + head.group(3))) ? ""
                        : line + "\n");
            } else if (!line.isEmpty()) {
                boolean fine = sample.matches() && samples.add(sample.group(1) + sample.group(2))
                        && sample.group(1).equals(family
                                + (kind.equals("counter") ? "_total" : ""));
                problems.append(fine ? "" : line + "\n");
            }
        }
        return problems.toString();
    }

    @Test
    void whatALoggerSaysIsLostCounts() {
        assertThat(lost("@4000 jinn log: disk full: lost 120 lines (5400 bytes) between a and b"))
                .isEqualTo(120);
        assertThat(lost("jinn log: disk full: 3 archives removed early with 40 lines (1 bytes)"))
                .isEqualTo(40);
        assertThat(lost("disk full: lost 120 lines (5400 bytes)")).isZero();
        assertThat(lost("jinn log: disk full: ")).isZero();
        assertThat(lost("")).isZero();
    }

    private static long lost(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return LogSize.lostIn(bytes, 0, bytes.length);
    }
}
