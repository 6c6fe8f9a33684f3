package jinn.rc.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.rc.source.Definition.Mention;
import jinn.text.Bytes;

/** Names of services as they stand in lists: in a file, one a line, or as files in a directory. */
final class Names {

    private static final List<String> RESERVED = List.of("s6rc-", "s6-rc-");
    private static final int TELL_REPETITIONS = 2;

    private final Faults faults;

    Names(Faults faults) {
        this.faults = faults;
    }

    /**
     * Those of a list file. Blanks and tabs before a name are none of it, those behind are; a line
     * that is empty or begins with {@code #} names nothing.
     */
    List<Mention> ofText(String path, String text) {
        List<Mention> found = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        List<String> lines = Bytes.fields(text, '\n');
        for (int i = 0; i < lines.size(); i++) {
            String name = unindented(lines.get(i));
            String place = path + ":" + (i + 1);
            if (name.isEmpty() || name.charAt(0) == '#' || !isFree(name, place)) {
                continue;
            }
            if (places.put(name, place) != null) {
                faults.warning(TELL_REPETITIONS, place, name + " is there already");
            } else {
                found.add(new Mention(name, place));
            }
        }
        return found;
    }

    /** Those of a directory, whose files may be anything. */
    List<Mention> ofDirectory(String path, List<String> files) {
        List<Mention> found = new ArrayList<>();
        for (String name : files) {
            String place = path + "/" + name;
            if (name.charAt(0) != '.' && isFree(name, place)) {
                found.add(new Mention(name, place));
            }
        }
        return found;
    }

    private static String unindented(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return line.substring(at);
    }

    /** Whether somebody other than the suite may name a service so; a fault where not. */
    boolean isFree(String name, String place) {
        for (String prefix : RESERVED) {
            if (name.startsWith(prefix)) {
                faults.broken(place, "names that begin with " + prefix + " are reserved: " + name);
                return false;
            }
        }
        return true;
    }
}
