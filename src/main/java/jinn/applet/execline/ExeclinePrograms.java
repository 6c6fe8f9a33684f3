package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet.Row;

/** The programs of the execline language, in the order of their names. */
public final class ExeclinePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("cd", Cd::new),
            new Row("dollarat", DollarAt::new),
            new Row("eltest", ElTest::new),
            new Row("exec", Exec::new),
            new Row("execline-cd", Cd::new),
            new Row("execline-umask", Umask::new),
            new Row("execlineb", ExeclineB::new),
            new Row("exit", Exit::new),
            new Row("overlay-suexec", OverlaySuexec::new),
            new Row("posix-cd", PosixCd::new),
            new Row("posix-umask", PosixUmask::new),
            new Row("runblock", RunBlock::new),
            new Row("test", ElTest::new),
            new Row("tryexec", TryExec::new),
            new Row("umask", Umask::new));

    private ExeclinePrograms() {
    }
}
