package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.control.Layout;
import jinn.control.ServiceStatus;
import jinn.option.Options;
import jinn.text.Octal;
import jinn.value.Fatal;

/**
 * What init-maker was asked for, in order.
 *
 * @param program the file of this program on the machine that boots
 * @param base where the tree will be when it boots
 * @param initWords the options of init
 * @param variables each {@code NAME=VALUE}, or {@code NAME} for one that must not be set
 * @param limits options of softlimit
 * @param skeleton a directory with scripts, in place of ours
 * @param services directories that define services which depend on each other
 */
public record MakerOptions(String program, String base, Flavour flavour, Logger logger,
        Extras extras, List<String> initWords, List<String> variables, List<String> limits,
        Optional<String> skeleton, List<String> services) {

    public static final Options.Syntax SYNTAX = Options.Syntax.of("""
            init-maker - writes what init boots a machine or a container from
            -V verbosity: as -v of init
            -c basedir: where it will be at boot; /etc/s6-linux-init/current by default
            -u user: whom the catch-all logger runs as; root by default
            -G command: an early getty
            -1: the catch-all logger copies lines to the console
            -L: a service that logs users out of utmp
            -l lines: the last lines of a container's log that come on stderr at its end
            -p path: PATH of everything
            -m umask: octal
            -t 0..3: its stamps: 0 none, 1 TAI64N (the default), 2 ISO 8601, 3 both
            -d devdir: mounts a devtmpfs there
            -s envdumpdir: writes init's variables there
            *-e VAR[=VALUE]: a variable for everything; without =, one to remove
            -q ms: at a shutdown, from TERM to KILL; 3000 by default
            -Q ms: at a shutdown, how long services may take; 300000 by default
            -D runlevel: the default runlevel
            -n: remounts /run
            | -N: leaves /run as it is
            -f skeldir: scripts are copied from there
            *-r,--services sourcedir: services that depend on each other, up in their order at boot
            -F 35|43: the size of status records
            -g readers: who else may look at services: all, none or a group
            -R limits: hard limits of the whole machine, such as o2000,c0
            -C: for a container
            -B: without a catch-all logger
            -S: with -C: sync before poweroff or reboot
            -W fd: init first waits for the end of file on this descriptor
            -b program: where jinn will be at boot
            dir: the directory to write
            1: the services are ill defined
            """);

    static final String BASE = Layout.BASEDIR;
    private static final String RUN = Layout.RUN + "/";
    static final long GRACE_MS = 3000;
    static final long GRACE_MS_MAX = 300_000;
    static final long TOTAL_MS = 300_000;
    static final long TOTAL_MS_MAX = 86_400_000;

    private static final String SEARCH_PATH = "/usr/bin:/bin";
    private static final String UMASK = "022";
    private static final int UMASK_MAX = 0777;
    private static final int STAMPS_MAX = 3;
    private static final long LAST_LINES_MAX = 10_000;
    private static final int FD_MAX = 1 << 20;

    /** What kind of system; {@code syncs} before a container's end that is not a halt. */
    public record Flavour(boolean container, boolean logger, boolean syncs) {
    }

    /**
     * The catch-all logger; bit 1 of {@code stamps} is TAI64N, bit 2 ISO 8601.
     *
     * @param lastLines of its log, on a container's stderr, when that has ended
     */
    public record Logger(Optional<String> user, int stamps, boolean console, long lastLines) {
    }

    /**
     * What else it has.
     *
     * @param graceMs at a shutdown, from TERM to KILL
     * @param totalMs at a shutdown, for services to go down; 0 for the daemon's own limit
     */
    public record Extras(Optional<String> getty, boolean logoutHook, long graceMs,
            long totalMs) {
    }

    /** Reads them; usage where they do not fit. {@code own} is the program that runs now. */
    public static MakerOptions of(Options options, String own) {
        String program = options.value('b').orElse(own);
        if (!Words.isProgram(program)) {
            throw Fatal.usage("the program (-b) has to be a short absolute path, of letters that"
                    + " mean nothing in a script");
        }
        for (char letter : new char[] {'c', 'd', 's'}) {
            if (!options.value(letter).orElse("/").startsWith("/")) {
                throw Fatal.usage("-" + letter + " takes an absolute path");
            }
        }
        for (char letter : new char[] {'c', 'd', 's', 'p', 'D'}) {
            if (!Words.isConstant(options.value(letter).orElse(""))) {
                throw Fatal.usage("-" + letter + " takes neither a newline nor a dollar sign");
            }
        }
        String base = options.value('c').orElse(BASE);
        Flavour flavour = new Flavour(options.has('C'), !options.has('B'), options.has('S'));
        return new MakerOptions(program, base, flavour, logger(options),
                new Extras(options.value('G'), options.has('L'), graceMs(options),
                        Math.min(options.number('Q', 0), TOTAL_MS_MAX)),
                initWords(options, base), variables(options),
                HardLimits.parse(options.value('R').orElse("")).orElseThrow(options::wrong),
                options.value('f'), options.values('r'));
    }

    private static Logger logger(Options options) {
        long stamps = options.number('t', 1);
        if (stamps > STAMPS_MAX) {
            throw options.wrong();
        }
        Optional<String> user = options.value('u').filter(name -> !name.equals("root"));
        return new Logger(user, (int) stamps, options.has('1'),
                Math.min(options.number('l', 0), LAST_LINES_MAX));
    }

    private static long graceMs(Options options) {
        return Math.min(options.number('q', GRACE_MS), GRACE_MS_MAX);
    }

    /** In the order of the original, which somebody's script may look for. */
    private static List<String> initWords(Options options, String base) {
        List<String> words = new ArrayList<>();
        add(words, "-v", Long.toString(options.number('V', 1)));
        add(words, "-c", base);
        add(words, "-m", umask(options));
        add(words, "-p", options.value('p').orElse(SEARCH_PATH));
        options.value('s').ifPresent(path -> add(words, "-s", path));
        options.value('d').ifPresent(path -> add(words, "-d", path));
        options.value('D').ifPresent(level -> add(words, "-D", level));
        long readiness = options.number('W', 0);
        if (readiness == 1 || readiness == 2 || readiness > FD_MAX) {
            throw options.wrong();
        }
        if (readiness != 0) {
            add(words, "-W", Long.toString(readiness));
        }
        long statusSize = options.number('F', ServiceStatus.SIZE);
        if (!ServiceStatus.isSize(statusSize)) {
            throw options.wrong();
        }
        if (statusSize != ServiceStatus.SIZE) {
            add(words, "-f", Long.toString(statusSize));
        }
        options.value('g').ifPresent(readers -> add(words, "-g", readers));
        for (char letter : new char[] {options.lastOf("nN", ' '), 'C', 'B'}) {
            if (letter != ' ' && options.has(letter)) {
                words.add("-" + letter);
            }
        }
        // Somebody's own scripts may count on /run.
        if (options.has('C') && !options.has('f')) {
            words.add("-a");
        }
        return words;
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }

    private static String umask(Options options) {
        String text = options.value('m').orElse(UMASK);
        OptionalInt mask = Octal.parse(text);
        if (mask.isEmpty() || mask.getAsInt() > UMASK_MAX) {
            throw options.wrong();
        }
        return text;
    }

    private static List<String> variables(Options options) {
        List<String> variables = new ArrayList<>();
        options.values('e').forEach(variable -> variables.add(checked(variable)));
        return variables;
    }

    /** The name becomes that of a file, which is looked at only if it has no dot in front. */
    private static String checked(String variable) {
        int equals = variable.indexOf('=');
        String name = equals < 0 ? variable : variable.substring(0, equals);
        if (name.isEmpty() || name.startsWith(".") || name.indexOf('/') >= 0) {
            throw Fatal.usage("no name of a variable: " + variable);
        }
        return variable;
    }

    /** What is allowed, and yet hardly meant. */
    public static List<String> doubts(Options options) {
        List<String> doubts = new ArrayList<>();
        if (options.has('C') && options.has('d')) {
            doubts.add("a container (-C) seldom may mount its devices (-d)");
        }
        if (!options.value('s').orElse(RUN).startsWith(RUN)) {
            doubts.add("the variables (-s) are dumped outside /run, which may not be writable");
        }
        if (options.has('r') && options.has('f')) {
            doubts.add("the scripts of -f have to start and stop the services of -r: ours do not");
        }
        return doubts;
    }
}
