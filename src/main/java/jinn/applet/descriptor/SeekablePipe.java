package jinn.applet.descriptor;

import java.util.Arrays;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;

/** Reads all of stdin into a file without a name, which is the stdin of another program. */
final class SeekablePipe implements Applet {

    private static final int CHUNK = 16_384;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                seekablepipe - makes a file of stdin for a program that goes back and forth in it
                tempfile: the name of the file; it must not exist
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String path = options.operand(0);
        Files files = kernel.files();
        OpenMode fresh = OpenMode.REPLACE.with(OpenMode.EXCLUSIVE).permissions(0600);
        Fd writing = files.open(path, fresh).orFatal("create", path);
        Fd reading = reopened(files, writing, path);
        files.remove(path).orFatal("remove", path);
        byte[] chunk = new byte[CHUNK];
        int size = files.read(Fd.STDIN, chunk, 0, CHUNK).orFatal("read from", "stdin");
        while (size > 0) {
            Report.putAll(files, writing, Arrays.copyOf(chunk, size))
                    .orFatal("write to", path);
            size = files.read(Fd.STDIN, chunk, 0, CHUNK).orFatal("read from", "stdin");
        }
        files.close(writing);
        files.copy(reading, Fd.STDIN).orFatal("move to", "stdin");
        files.close(reading);
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Where others may write, another file may have the name by now. */
    private static Fd reopened(Files files, Fd writing, String path) {
        OpenMode mode = OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);
        Fd reading = files.open(path, mode).orFatal("open", path);
        FileInfo.Identity wanted = files.info(writing).orFatal("stat", path).identity();
        if (!files.info(reading).orFatal("stat", path).identity().equals(wanted)) {
            throw Fatal.system("open", path, Errno.EINVAL);
        }
        files.setBlocking(reading, true).orFatal("open", path);
        return reading;
    }
}
