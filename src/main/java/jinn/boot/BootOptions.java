package jinn.boot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.control.Layout;
import jinn.control.ServiceStatus;
import jinn.option.Options;
import jinn.text.Octal;
import jinn.value.Fd;

/**
 * What init was asked for.
 *
 * @param directory where relative paths start, since stage 1 goes to the root
 * @param words the kernel's or the wrapper's own: what runlevel, and whatever stage 2 wants
 */
public record BootOptions(String directory, int verbosity, Paths paths, int umask, Run run,
        Flavour flavour, String runlevel, Optional<Fd> readiness, List<String> words) {

    public static final Options.Syntax SYNTAX = Options.Syntax.of("""
            init - boots a machine or a container, as its process 1
            = init [-v verbosity] [-c basedir] [-p path] [-s envdumpdir] [-m umask] [-d devdir] \
            [-D runlevel] [-W fd] [-f 35|43] [-g readers] \
            [-n | -N] [-C [-a]] [-B] [word...]
            -v,--verbosity verbosity: 0: no banner; 2: says, too, that a machine has no screen
            -c,--basedir basedir: the base directory; /etc/s6-linux-init/current by default
            -p,--initial-path path: PATH of everything; /usr/bin:/bin by default
            -s,--envdumpdir envdumpdir: writes its variables there
            -m,--umask umask: octal; 022 by default
            -d,--slashdev devdir: mounts a devtmpfs there
            -D,--default-runlevel runlevel: where no word names one; default by default
            -W,--readiness-fd fd: first waits for the end of file on this descriptor
            -f,--status-size 35|43: the size of status records
            -g,--readers readers: who else may look at services: all, none or a group
            -n,--no-unmount-slashrun: remounts /run
            | -N,--hands-off-slashrun: leaves /run as it is
            -C,--container: in a container
            -a,--any-place: with -C: does without /run
            -B,--no-logger: without a catch-all logger
            [word...]: the kernel's; one may name a runlevel
            """);

    public static final String BASEDIR = Layout.BASEDIR;
    public static final String SEARCH_PATH = "/usr/bin:/bin";
    public static final String RUNLEVEL = "default";

    private static final int UMASK = 022;
    private static final int UMASK_MAX = 0777;
    private static final int VERBOSITY_MAX = 9;
    private static final int FD_MAX = 1 << 20;

    /** What is done about /run. */
    public enum Run {
        FRESH, REMOUNT, KEEP
    }

    /** Where things are; {@code devices} asks for a devtmpfs, {@code envDump} for a copy of the
     * variables that init was given. */
    public record Paths(String base, String search, Optional<String> envDump,
            Optional<String> devices) {
    }

    /**
     * What kind of system this is; status records have that size, and those readers.
     *
     * @param movable where /run cannot be used, its contents can be elsewhere
     */
    public record Flavour(boolean container, boolean movable, boolean logger, int statusSize,
            Optional<String> readers) {
    }

    /** Reads them; usage where they do not fit. */
    public static BootOptions of(Options options, String directory) {
        Paths paths = new Paths(options.value('c').orElse(BASEDIR),
                options.value('p').orElse(SEARCH_PATH), options.value('s'), options.value('d'));
        int verbosity = (int) Math.min(options.number('v', 1), VERBOSITY_MAX);
        return new BootOptions(directory, verbosity, paths, umask(options), run(options),
                new Flavour(options.has('C'), options.has('C') && options.has('a'),
                        !options.has('B'), statusSize(options), options.value('g')),
                options.value('D').orElse(RUNLEVEL), readiness(options),
                List.copyOf(options.operands()));
    }

    private static int statusSize(Options options) {
        long size = options.number('f', ServiceStatus.SIZE);
        if (!ServiceStatus.isSize(size)) {
            throw options.wrong();
        }
        return (int) size;
    }

    private static int umask(Options options) {
        if (!options.has('m')) {
            return UMASK;
        }
        OptionalInt mask = Octal.parse(options.value('m').get());
        if (mask.isEmpty() || mask.getAsInt() > UMASK_MAX) {
            throw options.wrong();
        }
        return mask.getAsInt();
    }

    private static Run run(Options options) {
        Run run = Run.FRESH;
        for (Options.Given given : options.all()) {
            if (given.letter() == 'n') {
                run = Run.REMOUNT;
            } else if (given.letter() == 'N') {
                run = Run.KEEP;
            }
        }
        return run;
    }

    private static Optional<Fd> readiness(Options options) {
        long number = options.number('W', 0);
        if (number == 1 || number == 2 || number > FD_MAX) {
            throw options.wrong();
        }
        return number == 0 ? Optional.empty() : Optional.of(new Fd((int) number));
    }

    /** What /run is filled with. */
    String image() {
        return absolute(paths.base) + "/run-image";
    }

    /** A path that stays right after a change to the root. */
    public String absolute(String path) {
        return path.startsWith("/") ? path : directory + "/" + path;
    }
}
