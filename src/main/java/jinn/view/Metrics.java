package jinn.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.text.Bytes;
import jinn.text.Utf8;
import jinn.view.ServiceFacts.State;
import org.jspecify.annotations.Nullable;

/**
 * Services as text of OpenMetrics 1.0: a family of samples after another, each with one sample for
 * each service of which there is something to say.
 */
public final class Metrics {

    private static final String PREFIX = "jinn_service_";
    private static final String REPLACEMENT = "\u00ef\u00bf\u00bd";
    private static final long MS = 1000;
    private static final long KIB = 1024;

    /** One service. */
    public record Sample(ServiceFacts facts, ProcessTree.Total total, LogSize logs) {
    }

    /** What is told of a service: null where there is nothing. */
    private record Family(String name, String kind, String unit, String help,
            Function<Sample, @Nullable String> value) {
    }

    private final long nowMs;
    private final List<Sample> samples;
    private final StringBuilder text = new StringBuilder();

    private Metrics(List<Sample> samples, long nowMs) {
        this.samples = samples;
        this.nowMs = nowMs;
    }

    /** @param nowMs since 1970 */
    public static String of(List<Sample> samples, long nowMs) {
        Metrics metrics = new Metrics(samples, nowMs);
        metrics.states();
        for (Family family : metrics.families()) {
            metrics.family(family);
        }
        return metrics.text.append("# EOF\n").toString();
    }

    private void states() {
        String name = PREFIX + "state";
        head(new Family("state", "stateset", "", "The state of the service.", sample -> null));
        for (Sample sample : samples) {
            for (State state : State.SUPERVISED) {
                text.append(name).append('{').append(label(sample)).append(',').append(name)
                        .append("=\"").append(state.word.replace(' ', '_')).append("\"} ")
                        .append(sample.facts().state() == state ? '1' : '0').append('\n');
            }
        }
    }

    private List<Family> families() {
        List<Family> all = new ArrayList<>(List.of(
                new Family("wanted_up", "gauge", "", "Whether its supervisor is to keep it up.",
                        one -> of(one, status -> status.flags().wantUp() ? "1" : "0")),
                new Family("restarts", "counter", "",
                        "Deaths since its supervisor came, max-death-tally at most.",
                        one -> one.facts().deaths() < 0 ? null
                                : Integer.toString(one.facts().deaths())),
                new Family("uptime_seconds", "gauge", "seconds", "How long it has been up.",
                        one -> of(one, this::uptime)),
                new Family("readiness_delay_seconds", "gauge", "seconds",
                        "From its start until it was ready, this time.",
                        one -> of(one, Metrics::readinessDelay)),
                new Family("processes", "gauge", "", "Processes of the service.",
                        one -> of(one, _ -> Integer.toString(one.total().processes())))));
        all.addAll(List.of(
                new Family("cpu_seconds", "counter", "seconds",
                        "Processor time of its processes, from the start of the service on.",
                        one -> of(one, _ -> seconds(one.total().cpuMs()))),
                new Family("memory_bytes", "gauge", "bytes", "Memory of its processes.",
                        one -> of(one, _ -> Long.toString(one.total().residentKib() * KIB))),
                new Family("last_run_cpu_seconds", "gauge", "seconds",
                        "Processor time that its last run took.",
                        one -> last(one, last -> last.usage() == null ? null
                                : seconds(last.usage().cpuMs()))),
                new Family("last_run_peak_memory_bytes", "gauge", "bytes",
                        "The most memory that its last run had.",
                        one -> last(one, last -> last.usage() == null ? null
                                : Long.toString(last.usage().peakKib() * KIB))),
                new Family("log_bytes", "gauge", "bytes", "Bytes in its log directories.",
                        one -> Long.toString(one.logs().bytes())),
                new Family("log_lost_lines", "gauge", "",
                        "Lines that its log says are missing, where a disk was full.",
                        one -> Long.toString(one.logs().lostLines()))));
        return all;
    }

    private static @Nullable String of(Sample sample,
            Function<ServiceStatus, @Nullable String> value) {
        ServiceStatus status = sample.facts().status();
        return status == null ? null : value.apply(status);
    }

    private static @Nullable String last(Sample sample,
            Function<LastRun, @Nullable String> value) {
        LastRun last = sample.facts().last();
        return last == null ? null : value.apply(last);
    }

    private @Nullable String uptime(ServiceStatus status) {
        long startedMs = status.since().unixSeconds() * MS + status.since().nanos() / 1_000_000;
        return status.isUp() ? seconds(Math.max(0, nowMs - startedMs)) : null;
    }

    private static @Nullable String readinessDelay(ServiceStatus status) {
        return status.isUp() && status.flags().ready()
                ? seconds(Math.max(0, status.readySince().msSince(status.since()))) : null;
    }

    private static String seconds(long ms) {
        String rest = Long.toString(MS + ms % MS);
        return ms / MS + "." + rest.substring(1);
    }

    private void head(Family family) {
        String name = PREFIX + family.name();
        text.append("# TYPE ").append(name).append(' ').append(family.kind()).append('\n');
        if (!family.unit().isEmpty()) {
            text.append("# UNIT ").append(name).append(' ').append(family.unit()).append('\n');
        }
        text.append("# HELP ").append(name).append(' ').append(family.help()).append('\n');
    }

    private void family(Family family) {
        head(family);
        String name = PREFIX + family.name() + (family.kind().equals("counter") ? "_total" : "");
        for (Sample sample : samples) {
            String value = family.value().apply(sample);
            if (value != null) {
                text.append(name).append('{').append(label(sample)).append("} ").append(value)
                        .append('\n');
            }
        }
    }

    /** UTF-8, with what would end it escaped; a byte that belongs to none is U+FFFD. */
    private static String label(Sample sample) {
        StringBuilder label = new StringBuilder("service=\"");
        byte[] bytes = Bytes.toArray(sample.facts().name());
        int at = 0;
        while (at < bytes.length) {
            int size = Utf8.sizeAt(bytes, at, bytes.length);
            if (size == 0) {
                label.append(REPLACEMENT);
            } else if (bytes[at] == '\n') {
                label.append("\\n");
            } else {
                label.append(bytes[at] == '"' || bytes[at] == '\\' ? "\\" : "")
                        .append(Bytes.fromArray(bytes, at, size));
            }
            at += Math.max(1, size);
        }
        return label.append('"').toString();
    }
}
