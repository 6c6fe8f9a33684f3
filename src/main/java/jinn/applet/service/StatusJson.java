package jinn.applet.service;

import java.util.List;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;

/** Services for programs: an array of objects, one a line. */
final class StatusJson {

    private static final String HEX = "0123456789abcdef";

    private StatusJson() {
    }

    static String of(List<Standing> standings, long now) {
        StringBuilder text = new StringBuilder("[");
        for (Standing standing : standings) {
            text.append(text.length() == 1 ? "\n" : ",\n");
            object(text, standing, now);
        }
        return text.append(standings.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static void object(StringBuilder text, Standing standing, long now) {
        ServiceStatus status = standing.status();
        text.append("  {\"name\": ");
        quote(text, standing.name());
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

    /** A byte that is not printable ASCII becomes a character of the same number. */
    static void quote(StringBuilder text, String bytes) {
        text.append('"');
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f) {
                text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
