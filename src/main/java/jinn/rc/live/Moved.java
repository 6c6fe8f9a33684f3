package jinn.rc.live;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;

/** A longrun whose service directory goes from one live directory to another, and its names. */
public record Moved(String from, String to) {

    /** Of no name; that of a service has no slash and no newline. */
    private static final char BETWEEN = '/';

    /** As a file has them: a line each. */
    public static String text(List<Moved> all) {
        StringBuilder text = new StringBuilder();
        for (Moved one : all) {
            text.append(one.from).append(BETWEEN).append(one.to).append('\n');
        }
        return text.toString();
    }

    /** What is no whole line is left out. */
    public static List<Moved> of(String text) {
        List<Moved> all = new ArrayList<>();
        List<String> lines = Bytes.fields(text, '\n');
        for (String line : lines.subList(0, lines.size() - 1)) {
            int between = line.indexOf(BETWEEN);
            if (between > 0 && between < line.length() - 1) {
                all.add(new Moved(line.substring(0, between), line.substring(between + 1)));
            }
        }
        return all;
    }
}
