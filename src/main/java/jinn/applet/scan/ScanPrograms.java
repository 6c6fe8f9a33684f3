package jinn.applet.scan;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of scan directories: the scanner, its control, and who joins it. */
public final class ScanPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("svlink", SvLink::new),
            new Row("svscan", SvScan::new),
            new Row("svscanboot", SvScanBoot::new),
            new Row("svscanctl", SvScanCtl::new),
            new Row("svunlink", SvUnlink::new));

    private ScanPrograms() {
    }
}
