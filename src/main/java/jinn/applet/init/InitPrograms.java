package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet.Row;

/** The programs that start and stop a machine or a container, in the order of their names. */
public final class InitPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("halt", () -> new Hpr("halt", 'h')),
            new Row("hpr", () -> new Hpr("hpr", Hpr.NONE)),
            new Row("init", Init::new),
            new Row("init-maker", InitMaker::new),
            new Row("keepcode", KeepCode::new),
            new Row("keepcommand", KeepCommand::new),
            new Row("linux-init", Init::new),
            new Row("linux-init-maker", InitMaker::new),
            new Row("logouthookd", Logouthookd::new),
            new Row("nuke", Nuke::new),
            new Row("poweroff", () -> new Hpr("poweroff", 'p')),
            new Row("reboot", () -> new Hpr("reboot", 'r')),
            new Row("run", Run::new),
            new Row("runlevel", Runlevel::new),
            new Row("shutdown", Shutdown::new),
            new Row("shutdownd", Shutdownd::new),
            new Row("telinit", Telinit::new),
            new Row("umountall", Umountall::new),
            new Row("usertree-maker", UserTreeMaker::new));

    /** Programs that have another name in s6-linux-init, behind its own. */
    public static final List<String> ORIGINAL = List.of("echo", "hpr", "logouthookd", "maker",
            "nuke", "shutdown", "shutdownd", "telinit", "umountall");

    private InitPrograms() {
    }
}
