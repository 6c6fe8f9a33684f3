package jinn.applet.log;

import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.kernel.Kernel;
import jinn.log.Driver;
import jinn.log.script.LogConfig;
import jinn.log.script.LogConfig.Spooled;
import jinn.log.script.LogConfig.WhenFull;
import jinn.log.script.Script;
import jinn.log.script.Syncing;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** Logs lines from stdin to rotated directories, stdout, stderr and status files. */
final class Log implements Applet {

    private static final int NOTIFICATION_MIN = 3;
    private static final int LINE_DEFAULT = 8192;
    private static final int LINE_MIN = 48;

    /** Lines have to fit into memory: what s6 calls no limit is this one. */
    private static final int LINE_MAX = 1024 * 1024;

    private static final long LAST_LINE_DEFAULT_MS = 2000;
    private static final Range MS = new Range(0, Integer.MAX_VALUE);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                log - reads lines from stdin and logs them, to directories with rotation and \
                elsewhere
                = log [ -q | -v ] [ -b ] [ -p ] [ -K | -k spool ] [ -d notif ] [ -w block | drop \
                | spill ] [ -y none | rotation | batch | milliseconds ] [ -l linelimit ] [ -t \
                lastlinetimeout ] [ -- ] directive...
                -q: prints less
                |-v: prints more
                -b: does not read while data is not yet written
                -p: ignores SIGTERM
                -K: uses no spool
                |-k spool: keeps data in that file from reading until it is written
                -d notif: this descriptor gets a newline when all directories are open
                -w block|drop|spill: what to do when the disk is full; block by default
                -y none|rotation|batch|milliseconds: when to sync; rotation by default
                -l linelimit: splits lines longer than that; 8192 by default, 48 to 1048576
                -t lastlinetimeout: how long to wait for the end of a line, in ms; 2000 by default
                directive...: +regex -regex f 1 2 =file /dir t T H j p n s l S R r ! ? E ^
                """);
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        Report report = new Report(kernel, "log");
        Optional<Fd> whenReady = options.has('d')
                ? Optional.of(notification(kernel, options)) : Optional.empty();
        Script script = Script.parse(options.operands());
        script.warnings().forEach(report::warning);
        LogConfig config = new LogConfig(script, whenReady,
                isQuiet(options), options.has('b'), options.has('p'),
                script.lineMax(lineMax(options, report)),
                MS.near(options, 't', LAST_LINE_DEFAULT_MS, report),
                spool(kernel, options), whenFull(options.value('w').orElse("block")),
                syncing(options.value('y').orElse("rotation"), report));
        return new Driver(kernel, config).run();
    }

    /** A logger that has a supervisor will be back. Its working directory tells. */
    private static Spooled spool(Kernel kernel, Options options) {
        if (options.has('k')) {
            return new Spooled.In(options.value('k').orElseThrow());
        }
        boolean supervised = kernel.files().info(ServiceHome.SUPERVISE)
                instanceof Ok<FileInfo>(var info) && info.isDirectory();
        return supervised && !options.has('K') ? new Spooled.WithFirst() : new Spooled.Never();
    }

    private static WhenFull whenFull(String word) {
        return switch (word) {
            case "block" -> WhenFull.BLOCK;
            case "drop" -> WhenFull.DROP;
            case "spill" -> WhenFull.SPILL;
            default -> throw Fatal.usage("no policy for a full disk: " + word);
        };
    }

    private static Syncing syncing(String word, Report report) {
        return switch (word) {
            case "none" -> Syncing.NEVER;
            case "rotation" -> Syncing.AT_ROTATION;
            case "batch" -> new Syncing(true, 0);
            default -> {
                long ms = Decimal.parse(word).orElse(-1);
                if (ms < 0) {
                    throw Fatal.usage("no policy for syncing: " + word);
                }
                yield new Syncing(true, MS.near(ms, "-y", report));
            }
        };
    }

    private static Fd notification(Kernel kernel, Options options) {
        long number = options.number('d', 0);
        if (number < NOTIFICATION_MIN) {
            throw Fatal.usage("notification descriptor must be 3 or more");
        }
        Fd fd = new Fd((int) Math.min(number, Integer.MAX_VALUE));
        if (!kernel.files().isOpen(fd)) {
            throw Fatal.usage("notification descriptor " + number + " is not open");
        }
        return fd;
    }

    /** Each -q lowers and each -v raises what starts at 1; at 0 there are no warnings. */
    private static boolean isQuiet(Options options) {
        int verbosity = 1;
        for (Options.Given given : options.all()) {
            verbosity += given.letter() == 'v' ? 1 : 0;
            verbosity -= given.letter() == 'q' && verbosity > 0 ? 1 : 0;
        }
        return verbosity == 0;
    }

    private static int lineMax(Options options, Report report) {
        long wanted = options.number('l', LINE_DEFAULT);
        return wanted == 0 ? LINE_MAX
                : (int) new Range(LINE_MIN, LINE_MAX).near(wanted, "-l", report);
    }
}
