package jinn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Applet.Row;
import jinn.applet.execline.ExeclinePrograms;
import jinn.applet.init.InitPrograms;
import jinn.applet.portable.PortablePrograms;
import jinn.applet.service.InstallLinks;
import jinn.applet.service.ServicePrograms;

/** Every program of the suite: the lists of the rooms, and what has to know them all. */
public final class Applets {

    private static final List<List<Row>> ROOMS = List.of(ServicePrograms.ROWS, InitPrograms.ROWS,
            ExeclinePrograms.ROWS, PortablePrograms.ROWS,
            List.of(new Row("install-links", () -> new InstallLinks(names()))));

    private Applets() {
    }

    /** The program of that name, with or without {@code s6-} or {@code jinn-} before it. */
    public static Applet named(String name) {
        String bare = bareName(name);
        for (List<Row> room : ROOMS) {
            for (Row row : room) {
                if (row.name().equals(bare)) {
                    return row.make().get();
                }
            }
        }
        return null;
    }

    public static String bareName(String name) {
        for (String prefix : List.of("s6-", "jinn-")) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    /** Of all programs, in order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (List<Row> room : ROOMS) {
            for (Row row : room) {
                names.add(row.name());
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }
}
