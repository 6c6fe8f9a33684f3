package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.TreeLink;
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
        options.refuseLateOptions(1);
        return isSupervised(kernel, TreeLink.service(kernel, options.operand(0))) ? 0 : NO;
    }

    static boolean isSupervised(Kernel kernel, String directory) {
        String path = directory + "/supervise/lock";
        return switch (kernel.files().open(path, OpenMode.READ.nonBlocking())) {
            case Ok<Fd>(Fd fd) -> {
                boolean locked = kernel.files().isLocked(fd).orFatal("probe", path);
                kernel.files().close(fd);
                yield locked;
            }
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT -> false;
            case Failed<Fd>(Errno errno) -> throw Fatal.system("open", path, errno);
        };
    }
}
