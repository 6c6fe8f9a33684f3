package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of execline: blocks and when they run. */
public final class FlowPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("background", Background::new),
            new Row("case", Case::new),
            new Row("forbacktickx", ForBacktickX::new),
            new Row("foreground", Foreground::new),
            new Row("forstdin", ForStdin::new),
            new Row("forx", ForX::new),
            new Row("if", If::new),
            new Row("ifelse", IfElse::new),
            new Row("ifte", IfTe::new),
            new Row("ifthenelse", IfThenElse::new),
            new Row("loopwhilex", LoopWhileX::new),
            new Row("pipeline", Pipeline::new),
            new Row("trap", Trap::new),
            new Row("wait", Wait::new));

    private FlowPrograms() {
    }
}
