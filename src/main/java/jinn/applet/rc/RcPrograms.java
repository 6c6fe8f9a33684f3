package jinn.applet.rc;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of services that depend on each other. */
public final class RcPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("apply", ApplyProgram::apply),
            new Row("chart", ShowChart::new),
            new Row("deps", Deps::new),
            new Row("plan", ApplyProgram::plan),
            new Row("rc", Rc::new),
            new Row("rc-compile", RcCompile::new),
            new Row("rc-db", RcDb::new),
            new Row("rc-dryrun", RcDryrun::new),
            new Row("rc-format-upgrade", FormatUpgrade::new),
            new Row("rc-init", RcInit::new),
            new Row("rc-oneshot-run", OneshotRun::new),
            new Row("rc-update", RcUpdate::new));

    private RcPrograms() {
    }
}
