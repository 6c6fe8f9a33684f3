package jinn.sim;

import java.util.List;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;

/** The last kernel calls, kept as they are and written out only when somebody asks. */
final class Trace {

    /** {@code -Dsim.trace=N} shows more. */
    private static final int KEPT = Integer.getInteger("sim.trace", 300);
    private static final int TEXT_MAX = 160;

    private final Line[] ring = new Line[KEPT];
    private long count;

    private static final class Line {
        private long timeNs;
        private int pid;
        private String title;
        private String call;
        private List<Object> arguments;
        private Object result;
    }

    long count() {
        return count;
    }

    /** Notes the beginning of a call; the token goes back to {@link #end}. */
    Object begin(long timeNs, SimProcess who, String call, List<Object> arguments) {
        Line line = new Line();
        line.timeNs = timeNs;
        line.pid = who.pid();
        line.title = who.title();
        line.call = call;
        line.arguments = arguments;
        line.result = "...";
        ring[(int) (count++ % KEPT)] = line;
        return line;
    }

    void end(Object token, Object result) {
        ((Line) token).result = result;
    }

    void note(long timeNs, SimProcess who, String what) {
        end(begin(timeNs, who, what, List.of()), "");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (long i = Math.max(0, count - KEPT); i < count; i++) {
            append(text, ring[(int) (i % KEPT)]);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Line line) {
        text.append(String.format("%12.6f %4d %-14s %s(", line.timeNs / 1e9, line.pid,
                line.title, line.call));
        for (int i = 0; i < line.arguments.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(show(line.arguments.get(i)));
        }
        text.append(") = ").append(show(line.result)).append('\n');
    }

    private static String show(Object value) {
        String text = switch (value) {
            case null -> "null";
            case Fd(int number) -> "fd " + number;
            case Pid(int number) -> "pid " + number;
            case Result.Ok<?>(Object inside) -> show(inside);
            case Result.Failed<?>(var errno) -> errno.name();
            case byte[] bytes -> "\"" + Bytes.fromArray(bytes).replace("\n", "\\n") + "\"";
            default -> value.toString();
        };
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) + "..." : text;
    }
}
