package jinn.applet.process;

import java.util.List;
import jinn.applet.Applet.Row;

/** Chain-loading: what the state of a process is before it becomes a program. */
public final class ProcessPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("applyuidgid", ApplyUidGid::new),
            new Row("confine", Confine::new),
            new Row("envdir", EnvDir::new),
            new Row("envuidgid", EnvUidGid::new),
            new Row("permafailon", PermaFailOn::new),
            new Row("schedule", Schedule::new),
            new Row("setlock", SetLock::new),
            new Row("setsid", Setsid::new),
            new Row("setuidgid", Setuidgid::new),
            new Row("softlimit", SoftLimit::new));

    private ProcessPrograms() {
    }
}
