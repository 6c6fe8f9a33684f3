package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.Death;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Ok;
import jinn.value.Signal;

/** Prints when and how a service died, the oldest first. */
final class SvDt implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svdt - prints when and how a service died, the oldest death first
                -s: prints signals by number
                |-S: prints signals by name (the default)
                -n max: prints only that many, the newest
                servicedir
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String directory = ServiceWord.directory(kernel, options.operand(0));
        String path = ServiceHome.of(directory).deathTally();
        int max = (int) Math.min(options.number('n', Death.TALLY_MAX), Death.TALLY_MAX);
        boolean byNumber = options.lastOf("sS", 'S') == 's';
        Result<String> read = new SmallFiles(kernel.files()).read(path);
        // A directory that no supervisor has seen yet, or whose supervisor cannot write, has none.
        String text = read.failedWith(Errno.ENOENT) && isDirectory(kernel, directory)
                ? "" : read.orFatal("read", path);
        List<Death> deaths = Death.tally(Bytes.toArray(text));
        StringBuilder lines = new StringBuilder();
        for (Death death : deaths.subList(Math.max(0, deaths.size() - max), deaths.size())) {
            lines.append(line(death, byNumber)).append('\n');
        }
        new Report(kernel, "svdt").print(lines.toString());
        return 0;
    }

    private static boolean isDirectory(Kernel kernel, String path) {
        return kernel.files().info(path) instanceof Ok<FileInfo>(FileInfo info)
                && info.isDirectory();
    }

    private static String line(Death death, boolean byNumber) {
        if (death.signal() == 0) {
            return death.at().text() + " exitcode " + death.code();
        }
        return death.at().text() + " signal "
                + (byNumber ? death.signal() : Signal.nameOf(death.signal()));
    }
}
