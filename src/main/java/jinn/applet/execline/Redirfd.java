package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.PathSearch;
import jinn.kernel.Result;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.option.Options;
import jinn.text.Decimal;

/** Opens a file as a descriptor of a given number and becomes another program. */
final class Redirfd implements Applet {

    private static final int FD_MAX = 1 << 20;

    private static final OpenMode UPDATE = new OpenMode(OpenMode.Access.READ_WRITE, 0, 0666);
    private static final OpenMode EXCLUSIVE =
            OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE);

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("rwuaxnb", List.of(),
                "redirfd -r|-w|-u|-a|-x [-n] [-b] fd file prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Fd target = new Fd(number(options));
        String path = options.operand(1);
        options.operand(2);
        OpenMode mode = mode(options);
        Fd opened = open(kernel.files(), path, mode).orFatal("open", path);
        if (options.has('b')) {
            boolean blocking = mode.has(OpenMode.NON_BLOCKING);
            kernel.files().setBlocking(opened, blocking).orFatal("change the mode of", path);
        }
        move(kernel.files(), opened, target);
        List<String> program = options.operandsAfter(2);
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static int number(Options options) {
        long number = Decimal.parse(options.operand(0)).orElseThrow(options::wrong);
        if (number > FD_MAX) {
            throw options.wrong();
        }
        return (int) number;
    }

    private static OpenMode mode(Options options) {
        OpenMode mode = null;
        for (Options.Given given : options.all()) {
            mode = switch (given.letter()) {
                case 'r' -> OpenMode.READ;
                case 'w' -> OpenMode.REPLACE;
                case 'u' -> UPDATE;
                case 'a' -> OpenMode.APPENDING;
                case 'x' -> EXCLUSIVE;
                default -> mode;
            };
        }
        if (mode == null) {
            throw options.wrong();
        }
        return options.has('n') ? mode.nonBlocking() : mode;
    }

    /**
     * The first steps of the fifo trick: a fifo nobody reads cannot be opened for writing
     * without waiting (ENXIO), so for just that moment we are its reader.
     */
    private static Result<Fd> open(Files files, String path, OpenMode mode) {
        Result<Fd> opened = files.open(path, mode);
        boolean nobodyReads = opened.failedWith(Errno.ENXIO)
                && mode.access() == OpenMode.Access.WRITE && mode.has(OpenMode.NON_BLOCKING);
        if (!nobodyReads) {
            return opened;
        }
        return switch (files.open(path, OpenMode.READ.nonBlocking())) {
            case Failed<Fd> failed -> failed;
            case Ok<Fd>(Fd reader) -> {
                Result<Fd> again = files.open(path, mode);
                files.close(reader);
                yield again;
            }
        };
    }

    private static void move(Files files, Fd opened, Fd target) {
        if (opened.equals(target)) {
            files.setInherited(target, true).orFatal("keep", "the descriptor");
            return;
        }
        files.copy(opened, target).orFatal("move to", "descriptor " + target.number());
        files.close(opened);
    }
}
