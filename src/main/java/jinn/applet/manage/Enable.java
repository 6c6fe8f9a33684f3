package jinn.applet.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.depend.LiveTree;
import jinn.kernel.Kernel;
import jinn.manage.Driver;
import jinn.manage.State.Request;
import jinn.manage.Wish;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Says whether services start with their tree: the file {@code down} of each, which a supervisor
 * reads when it begins. What runs now is another matter, but with {@code --now}.
 */
final class Enable implements Applet {

    private static final int SOME_NOT = 1;

    private static final String ENDS = """
            --no-wait,-n: with --now, gives the orders, and waits for nothing
            --timeout,-t seconds: with --now, waits for that long at most, for 60 by default
            service...
            1: something is not as it was asked for, and a line for each says why
            """;

    private final String name;
    private final boolean enables;
    private final String description;

    private Enable(String name, boolean enables, String description) {
        this.name = name;
        this.enables = enables;
        this.description = description;
    }

    static Enable enable() {
        return new Enable("enable", true, """
                enable - has services start with their tree: removes the file down
                --now,-N: starts them, too, and waits until they are up
                """ + ENDS);
    }

    static Enable disable() {
        return new Enable("disable", false, """
                disable - has services not start with their tree: makes the file down
                --now,-N: stops them, too, and waits until they are down
                """ + ENDS);
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(description);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        options.refuseLateOptions(0);
        var report = new Report(kernel, name);
        Request request = new Request(enables ? Wish.START : Wish.STOP, !options.has('n'),
                Start.limitMs(options));
        List<Driver.Named> done = new ArrayList<>();
        int code = 0;
        Optional<LiveTree> tree = LiveTree.find(report, Optional.empty());
        for (Driver.Named one : Start.named(kernel, options.operands())) {
            String why = tree.isPresent() && tree.get().services(one.name()) != null
                    ? "it is one of the services of " + tree.get().link().path()
                            + ": its bundle default says what starts"
                    : change(kernel, one.directory());
            if (why.isEmpty()) {
                report.print(Visible.word(one.name()) + ": " + name + "d\n");
                done.add(one);
            } else {
                report.fatal(new Fatal(SOME_NOT,
                        Visible.word(one.name()) + ": not " + name + "d: " + why));
                code = SOME_NOT;
            }
        }
        if (!options.has('N') || done.isEmpty()) {
            return code;
        }
        return Math.max(code, new Driver(report, request, done).run());
    }

    /** Returns why not; empty where it is done. */
    private String change(Kernel kernel, String directory) {
        String why = changeOne(kernel, directory);
        String image = image(kernel, directory);
        return !why.isEmpty() || image.isEmpty() ? why : changeOne(kernel, image);
    }

    /** What the next boot makes this directory from; empty where it outlives a boot itself. */
    private static String image(Kernel kernel, String directory) {
        String parent = Layout.SCAN_DIRECTORY + "/";
        if (!directory.startsWith(parent) || !isDirectory(kernel.files().linkInfo(directory))) {
            return "";
        }
        String image = Layout.IMAGE_SERVICES + "/" + directory.substring(parent.length());
        return isDirectory(kernel.files().info(image)) ? image : "";
    }

    private static boolean isDirectory(Result<FileInfo> result) {
        return result instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    private String changeOne(Kernel kernel, String directory) {
        ServiceHome home = ServiceHome.of(directory);
        Result<FileInfo> info = kernel.files().info(directory);
        if (!isDirectory(info)) {
            return info instanceof Failed<FileInfo>(Errno errno)
                    ? errno == Errno.ENOENT ? ServiceWord.missing(kernel, directory)
                            : errno.reason()
                    : "it is no directory";
        }
        Result<Done> done = enables ? remove(kernel, home.down()) : make(kernel, home.down());
        if (done.isOk()) {
            done = settle(kernel, directory);
        }
        return done instanceof Failed<Done>(Errno errno)
                ? errno.reason() + ", as " + home.down() + " is to be "
                        + (enables ? "removed" : "made") : "";
    }

    private static Result<Done> remove(Kernel kernel, String down) {
        Result<Done> removed = kernel.files().remove(down);
        return removed.failedWith(Errno.ENOENT) ? Result.DONE : removed;
    }

    /** What has that name already does as well, whatever it is; nothing is followed. */
    private static Result<Done> make(Kernel kernel, String down) {
        OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE);
        return switch (kernel.files().open(down, fresh)) {
            case Ok<Fd>(Fd fd) -> {
                kernel.files().close(fd);
                yield Result.DONE;
            }
            case Failed<Fd>(Errno errno) ->
                errno == Errno.EEXIST ? Result.DONE : new Failed<>(errno);
        };
    }

    /** It is so after a loss of power, too. A directory that may not be read cannot be told. */
    private static Result<Done> settle(Kernel kernel, String directory) {
        if (!(kernel.files().open(directory, OpenMode.READ) instanceof Ok<Fd>(Fd fd))) {
            return Result.DONE;
        }
        Result<Done> synced = kernel.files().sync(fd);
        kernel.files().close(fd);
        return synced.failedWith(Errno.EINVAL) ? Result.DONE : synced;
    }
}
