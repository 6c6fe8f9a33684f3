package jinn.applet.service;

import java.util.List;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.text.Bytes;
import jinn.text.Json;

/** Services for programs: an array of objects, one a line. */
final class StatusJson {

    private StatusJson() {
    }

    static String of(List<ServiceSummary> standings, long now) {
        StringBuilder text = new StringBuilder("[");
        for (ServiceSummary standing : standings) {
            text.append(text.length() == 1 ? "\n" : ",\n");
            object(text, standing, now);
        }
        return text.append(standings.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static void object(StringBuilder text, ServiceSummary standing, long now) {
        ServiceStatus status = standing.status();
        text.append("  {");
        name(text, standing.name());
        text.append(", \"state\": \"").append(standing.state().word).append('"');
        if (status != null) {
            long since = status.since().unixSeconds();
            text.append(", \"pid\": ").append(status.pid() == 0 ? "null" : status.pid())
                    .append(", \"since\": ").append(since)
                    .append(", \"age\": ").append(Math.max(0, now - since))
                    .append(", \"wanted\": \"")
                    .append(status.flags().wantUp() ? "up" : "down").append('"');
        }
        if (standing.deaths() >= 0) {
            text.append(", \"restarts\": ").append(standing.deaths())
                    .append(", \"restartsFull\": ").append(standing.isTallyFull());
        }
        if (status != null && standing.last() != null) {
            last(text, standing.last());
        }
        if (standing.failure() != null) {
            text.append(", \"failure\": \"");
            byte[] why = Bytes.toArray(standing.failure());
            Json.escape(new Sink(text), why, 0, why.length);
            text.append('"');
        }
        text.append('}');
    }

    private static void last(StringBuilder text, LastRun last) {
        boolean exited = last.status().isExited();
        text.append(", \"last\": {\"").append(exited ? "exitcode" : "signal").append("\": ")
                .append(exited ? last.reason() : '"' + last.reason() + '"')
                .append(", \"ended\": ").append(last.at().unixSeconds());
        if (last.usage() != null) {
            text.append(", \"cpuMs\": ").append(last.usage().cpuMs())
                    .append(", \"memoryKib\": ").append(last.usage().peakKib());
        }
        text.append('}');
    }

    /** The name, and where it is no UTF-8 its bytes, as the lines of {@code log j} are written. */
    private static void name(StringBuilder text, String name) {
        Sink sink = new Sink(text);
        byte[] bytes = Bytes.toArray(name);
        text.append("\"name\": \"");
        boolean whole = Json.escape(sink, bytes, 0, bytes.length);
        text.append('"');
        if (!whole) {
            text.append(", \"hex\": \"");
            for (byte one : bytes) {
                Json.hex(sink, one);
            }
            text.append('"');
        }
    }

    private record Sink(StringBuilder text) implements Json.Sink {

        @Override
        public void append(byte[] bytes, int from, int length) {
            text.append(Bytes.fromArray(bytes, from, length));
        }

        @Override
        public void append(byte one) {
            text.append((char) one);
        }
    }
}
