package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Environment;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.PathSearch;
import jinn.kernel.Pid;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.kernel.WaitStatus;
import jinn.option.Options;
import jinn.text.Bytes;

/** Runs a program, writes down with what code it ended, and ends with the same. */
final class KeepCode implements Applet {

    /** Shells' way to tell a signal as a code. */
    private static final int SIGNALLED = 128;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "keepcode file prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String file = options.operand(0);
        int code = code(kernel, options.operandsFrom(1));
        Result<Result.Done> kept = new Texts(kernel.files())
                .replace(file, Bytes.toArray(code + "\n"));
        if (kept instanceof Failed<Result.Done>(Errno errno)) {
            new Report(kernel, "keepcode").unable("write", file, errno);
        }
        return code;
    }

    private static int code(Kernel kernel, List<String> words) {
        switch (PathSearch.spawn(kernel, words, Environment.INHERITED, List.of())) {
            case Failed<Pid>(Errno errno) -> {
                Fatal fatal = Fatal.exec(words.getFirst(), errno);
                new Report(kernel, "keepcode").fatal(fatal);
                return fatal.code();
            }
            case Ok<Pid>(Pid child) -> {
                WaitStatus status = kernel.processes().await(child)
                        .orFatal("wait for", words.getFirst());
                return status.isExited() ? status.code() : SIGNALLED + status.signal();
            }
        }
    }
}
