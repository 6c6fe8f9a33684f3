package jinn.applet;

import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.option.Options;

/** Is a supervisor running on this service directory? 0 yes, 1 no, 111 cannot tell. */
final class SvOk implements Applet {

    private static final int NO = 1;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "svok servicedir");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String lock = options.operand(0) + "/supervise/lock";
        return switch (kernel.files().open(lock, OpenMode.READ.nonBlocking())) {
            case Ok<Fd>(Fd fd) -> kernel.files().isLocked(fd).orFatal("probe", lock) ? 0 : NO;
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT -> NO;
            case Failed<Fd>(Errno errno) -> throw Fatal.system("open", lock, errno);
        };
    }
}
