package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet.Row;

/** The programs that start and stop a machine or a container, in the order of their names. */
public final class InitPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("init", Init::new),
            new Row("init-maker", InitMaker::new),
            new Row("keepcode", KeepCode::new),
            new Row("linux-init", Init::new),
            new Row("linux-init-maker", InitMaker::new));

    private InitPrograms() {
    }
}
