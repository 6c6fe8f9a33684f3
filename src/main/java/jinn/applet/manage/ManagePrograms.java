package jinn.applet.manage;

import java.util.List;
import jinn.applet.Applet.Row;

/** For every day: what starts, stops, makes and shows services, each by its name. */
public final class ManagePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("disable", Enable::disable),
            new Row("enable", Enable::enable),
            new Row("environment", ShowEnvironment::new),
            new Row("import", ImportUnits::new),
            new Row("new", NewService::new),
            new Row("reload", Reload::new),
            new Row("restart", Start::restart),
            new Row("signal", SendSignal::new),
            new Row("start", Start::start),
            new Row("stop", Start::stop));

    private ManagePrograms() {
    }
}
