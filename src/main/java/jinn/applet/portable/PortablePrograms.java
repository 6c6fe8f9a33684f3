package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet.Row;

/** Small utilities that a script leans on, in the order of their names. */
public final class PortablePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("dumpenv", DumpEnv::new),
            new Row("echo", Echo::new),
            new Row("env", Env::new),
            new Row("false", () -> new Plain("false", 1)),
            new Row("hostname", HostName::new),
            new Row("kill", Kill::new),
            new Row("maximumtime", MaximumTime::new),
            new Row("mount", Mount::new),
            new Row("nice", Nice::new),
            new Row("pause", Pause::new),
            new Row("printenv", PrintEnv::new),
            new Row("seq", Seq::new),
            new Row("sleep", Sleep::new),
            new Row("sync", Sync::new),
            new Row("true", () -> new Plain("true", 0)),
            new Row("umount", Umount::new));

    private PortablePrograms() {
    }
}
