package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet.Row;

/** The programs of the execline language, in the order of their names. */
public final class ExeclinePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("background", Background::new),
            new Row("backtick", Backtick::new),
            new Row("case", Case::new),
            new Row("cd", Cd::new),
            new Row("define", Define::new),
            new Row("dollarat", DollarAt::new),
            new Row("elgetopt", ElGetOpt::new),
            new Row("elgetpositionals", ElGetPositionals::new),
            new Row("elglob", ElGlob::new),
            new Row("eltest", ElTest::new),
            new Row("emptyenv", EmptyEnv::new),
            new Row("envfile", EnvFile::new),
            new Row("exec", Exec::new),
            new Row("execline-cd", Cd::new),
            new Row("execline-umask", Umask::new),
            new Row("execlineb", ExeclineB::new),
            new Row("exit", Exit::new),
            new Row("export", Export::new),
            new Row("export-array", ExportArray::new),
            new Row("fdblock", FdBlock::new),
            new Row("fdclose", FdClose::new),
            new Row("fdmove", FdMove::new),
            new Row("fdreserve", FdReserve::new),
            new Row("fdswap", FdSwap::new),
            new Row("forbacktickx", ForBacktickX::new),
            new Row("foreground", Foreground::new),
            new Row("forstdin", ForStdin::new),
            new Row("forx", ForX::new),
            new Row("getcwd", GetCwd::new),
            new Row("getpid", GetPid::new),
            new Row("heredoc", HereDoc::new),
            new Row("homeof", HomeOf::new),
            new Row("if", If::new),
            new Row("ifelse", IfElse::new),
            new Row("ifte", IfTe::new),
            new Row("ifthenelse", IfThenElse::new),
            new Row("importas", ImportAs::new),
            new Row("loopwhilex", LoopWhileX::new),
            new Row("multidefine", MultiDefine::new),
            new Row("multisubstitute", MultiSubstitute::new),
            new Row("overlay-suexec", OverlaySuexec::new),
            new Row("pipeline", Pipeline::new),
            new Row("piperw", PipeRw::new),
            new Row("posix-cd", PosixCd::new),
            new Row("posix-umask", PosixUmask::new),
            new Row("redirfd", Redirfd::new),
            new Row("runblock", RunBlock::new),
            new Row("seekablepipe", SeekablePipe::new),
            new Row("shift", Shift::new),
            new Row("test", ElTest::new),
            new Row("trap", Trap::new),
            new Row("tryexec", TryExec::new),
            new Row("umask", Umask::new),
            new Row("unexport", Unexport::new),
            new Row("wait", Wait::new),
            new Row("withstdinas", WithStdinAs::new));

    private ExeclinePrograms() {
    }
}
