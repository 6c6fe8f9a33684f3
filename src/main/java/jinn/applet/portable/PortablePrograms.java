package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet.Row;

/** Small utilities that a script leans on, in the order of their names. */
public final class PortablePrograms {

    public static final List<Row> ROWS = List.of();

    private PortablePrograms() {
    }
}
