package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.IntoVariable;
import jinn.applet.execline.VariableName;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Switches;
import jinn.option.Switches.Switch;
import jinn.system.PathSearch;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Opens a file as a descriptor of a given number and becomes another program. */
final class Redirfd implements Applet {

    private static final int FD_MAX = 1 << 20;

    private static final int READ = 1;
    private static final int WRITE = 1 << 1;
    private static final int CREATE = 1 << 2;
    private static final int APPEND = 1 << 3;
    private static final int TRUNCATE = 1 << 4;
    private static final int EXCLUSIVE = 1 << 5;
    private static final int WITHOUT_BLOCKING = 1 << 6;
    private static final int SWITCH = 1 << 7;
    private static final int NEW_NUMBER = 1 << 8;
    private static final int INTO_WORDS = 1 << 9;

    private static final Switches SWITCHES = new Switches(List.of(
            new Switch('r', WRITE | APPEND | CREATE | TRUNCATE | EXCLUSIVE, READ),
            new Switch('w', READ | APPEND | EXCLUSIVE, WRITE | CREATE | TRUNCATE),
            new Switch('u', APPEND | CREATE | TRUNCATE | EXCLUSIVE, READ | WRITE),
            new Switch('a', READ | TRUNCATE | EXCLUSIVE, WRITE | CREATE | APPEND),
            new Switch('x', READ | APPEND | TRUNCATE, WRITE | CREATE | EXCLUSIVE),
            new Switch('N', WITHOUT_BLOCKING, 0),
            new Switch('n', 0, WITHOUT_BLOCKING),
            new Switch('b', 0, SWITCH),
            new Switch('f', 0, NEW_NUMBER),
            new Switch('e', INTO_WORDS, 0),
            new Switch('E', 0, INTO_WORDS),
            Switch.named("--no-read", READ, 0), Switch.named("--read", 0, READ),
            Switch.named("--no-write", WRITE, 0), Switch.named("--write", 0, WRITE),
            Switch.named("--no-create", CREATE, 0), Switch.named("--create", 0, CREATE),
            Switch.named("--no-append", APPEND, 0), Switch.named("--append", 0, APPEND),
            Switch.named("--no-trunc", TRUNCATE, 0), Switch.named("--trunc", 0, TRUNCATE),
            Switch.named("--no-excl", EXCLUSIVE, 0), Switch.named("--excl", 0, EXCLUSIVE)));

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                redirfd - opens a file as a descriptor of a given number, then executes another \
                program
                !-r: opens for reading
                |-w: opens for writing: creates or truncates the file
                |-u: opens for reading and writing; the file must exist
                |-a: opens for appending; creates the file if it is missing
                |-x: opens for writing; the file must not exist
                -N,--block: blocking, at opening and after (the default)
                |-n,--nonblock: non-blocking
                -b,--switch-block: switches between the two after opening
                -f,--open: uses any free number, and puts it into the variable
                -E,--autoimport: with -f: substitutes the number, and sets no variable
                |-e,--no-autoimport: undoes -E
                ~--no-read
                ~--read: for reading
                ~--no-write
                ~--write: for writing
                ~--no-create
                ~--create: created where it is missing
                ~--no-append
                ~--append: at the end
                ~--no-trunc
                ~--trunc: emptied
                ~--no-excl
                ~--excl: it must not exist
                fd|variable: the descriptor's number; with -f a variable
                file
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int bits = SWITCHES.bits(options);
        if ((bits & (READ | WRITE)) == 0) {
            throw options.wrong();
        }
        boolean isNew = (bits & NEW_NUMBER) != 0;
        Fd target = isNew ? Fd.STDIN : new Fd(number(options));
        String path = options.operand(1);
        List<String> program = options.operandsFrom(2);
        OpenMode mode = mode(bits);
        Fd opened = open(kernel.files(), path, mode).orFatal("open", path);
        if ((bits & SWITCH) != 0) {
            boolean blocking = mode.has(OpenMode.NON_BLOCKING);
            kernel.files().setBlocking(opened, blocking).orFatal("change the mode of", path);
        }
        if (isNew) {
            kernel.files().setInherited(opened, true).orFatal("keep", "the descriptor");
            return new IntoVariable(VariableName.checked(options.operand(0)),
                    (bits & INTO_WORDS) != 0, program)
                    .exec(kernel, Integer.toString(opened.number()));
        }
        move(kernel.files(), opened, target);
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

    private static OpenMode mode(int bits) {
        OpenMode.Access access = (bits & WRITE) == 0 ? OpenMode.Access.READ
                : (bits & READ) == 0 ? OpenMode.Access.WRITE : OpenMode.Access.READ_WRITE;
        return new OpenMode(access, ((bits & CREATE) != 0 ? OpenMode.CREATE : 0)
                | ((bits & APPEND) != 0 ? OpenMode.APPEND : 0)
                | ((bits & TRUNCATE) != 0 ? OpenMode.TRUNCATE : 0)
                | ((bits & EXCLUSIVE) != 0 ? OpenMode.EXCLUSIVE : 0)
                | ((bits & WITHOUT_BLOCKING) != 0 ? OpenMode.NON_BLOCKING : 0), 0666);
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
