package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of execline: words, variables and what is put in their place. */
public final class VariablePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("backtick", Backtick::new),
            new Row("define", Define::new),
            new Row("elgetopt", ElGetOpt::new),
            new Row("elgetpositionals", ElGetPositionals::new),
            new Row("elglob", ElGlob::new),
            new Row("emptyenv", EmptyEnv::new),
            new Row("envfile", EnvFile::new),
            new Row("export", Export::new),
            new Row("export-array", ExportArray::new),
            new Row("getcwd", GetCwd::new),
            new Row("getpid", GetPid::new),
            new Row("homeof", HomeOf::new),
            new Row("importas", ImportAs::new),
            new Row("multidefine", MultiDefine::new),
            new Row("multisubstitute", MultiSubstitute::new),
            new Row("shift", Shift::new),
            new Row("unexport", Unexport::new),
            new Row("withstdinas", WithStdinAs::new));

    private VariablePrograms() {
    }
}
