package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Layout;

/** The scripts that are init's own. They call nothing but this program, by its absolute path. */
final class Scripts {

    /** From the scan directory, where the scanner's own scripts run. */
    private static final String RESULTS = "../" + Layout.RESULTS;

    /** What there is in place of /run, from stage 2. */
    private static final String RUN = "${JINN_SCANDIR}/..";

    /** What the catch-all logger has to write down the last words in. */
    private static final long LOGGER_MS = 3000;

    private final MakerOptions options;

    Scripts(MakerOptions options) {
        this.options = options;
    }

    /** With the program and the base directory in their places. */
    String filled(String text) {
        return text.replace("%jinn", options.program())
                .replace("%base", Words.quoted(options.base()));
    }

    /** Of stage 2, which is told where the scan directory is. */
    String servicesIn(String init) {
        return init.replace("%services", services(Skeleton.SERVICES_UP, RUN))
                .replace("%there", services(Skeleton.SERVICES_THERE, RUN));
    }

    /** From the directory of the shutdown daemon. */
    String servicesDown() {
        long totalMs = options.extras().totalMs();
        return services(Skeleton.SERVICES_DOWN, "../..").replace("%total",
                Long.toString(totalMs == 0 ? MakerOptions.TOTAL_MS : totalMs));
    }

    private String services(String text, String run) {
        return options.services().isEmpty() ? ""
                : text.replace("%run", container() ? run : Layout.RUN)
                        .replace("%live", Layout.RC).replace("%booting", Layout.RC_BOOTING)
                        .replace("%compiled", Layout.BASE_DATABASE);
    }

    private boolean container() {
        return options.flavour().container();
    }

    private boolean logger() {
        return options.flavour().logger();
    }

    String init() {
        String limits = options.limits().isEmpty() ? ""
                : "%jinn softlimit -H " + Words.line(options.limits()) + "\n";
        return filled("""
                #!%jinn execlineb -S0
                # Process 1 of a system that boots from %base: /sbin/init is a link to this.
                # By anybody else it is telinit.
                """ + limits + "%jinn init ") + Words.line(options.initWords()) + " -- $@\n";
    }

    String stop(String name) {
        return filled("#!%jinn execlineb -S0\n%jinn hpr -" + name.charAt(0)
                + (container() ? "n" : "") + " $@\n");
    }

    String client(String name) {
        return filled("#!%jinn execlineb -S0\n%jinn " + name + " $@\n");
    }

    /**
     * Of a machine, whoever stands at the keyboard may be asked who he is (-a). A container's
     * command has those signals that it would have without an init above it, but TERM, which is
     * the end of all.
     */
    String signal(String name) {
        String access = container() ? "" : " -a";
        String how = switch (name) {
            case "SIGINT" -> access + " -r";
            case "SIGUSR1", "SIGPWR" -> access + " -p";
            case "SIGUSR2" -> access + " -h";
            case "SIGTERM" -> container() ? " -h" : "";
            default -> "";
        };
        boolean forCommand = container() && !name.equals("SIGTERM") && !name.equals("SIGPWR");
        String otherwise = name.equals("SIGHUP") ? "%jinn svscanctl -h .\n"
                : how.isEmpty() ? "%jinn exit 0\n" : "%jinn shutdown" + how + " -- now\n";
        return filled("#!%jinn execlineb -P\n# What process 1 does with " + name
                + (forCommand ? ": it is the command's, if there is one.\n"
                        + "%jinn ifelse { %jinn keepcode -s " + name.substring(3) + " " + RESULTS
                        + "/exitcode } { %jinn exit 0 }\n" : ".\n") + otherwise);
    }

    /** Process 1 has it from outside, or from root: nobody is asked who he is. */
    String realTime(int number, char letter) {
        String head = "#!%jinn execlineb -P\n# What process 1 does with SIGRTMIN+" + number
                + (number < RealTimeSignals.AT_ONCE ? ".\n" : ": at once.\n");
        if (number < RealTimeSignals.AT_ONCE) {
            return filled(head + "%jinn shutdown -" + letter + " -- now\n");
        }
        return filled(container() ? head + """
                %jinn foreground {
                  %jinn redirfd -w 1\s""" + RESULTS + "/haltcode %jinn echo " + letter + """

                }
                %jinn foreground { %jinn keepcode -s KILL -t 100\s""" + RESULTS + """
                /exitcode }
                %jinn foreground { %jinn svscanctl -b . }
                %jinn nuke -b
                """ : head + "%jinn hpr -f" + letter + "\n");
    }

    String crash() {
        return filled(container() ? """
                #!%jinn execlineb -P
                # Process 1 becomes this when the scanner cannot go on: an end with no order to it.
                %jinn fdmove -c 1 2
                %jinn foreground { %jinn echo "jinn: the scanner crashed, this container ends" }
                %jinn foreground { %jinn nuke -b }
                %jinn wait { }
                %jinn getpid -E self
                %jinn ifelse { %jinn eltest $self = 1 } { %jinn hpr -fnp }
                %jinn exit 111
                """ : """
                #!%jinn execlineb -P
                # Process 1 becomes this when the scanner cannot go on: an end with no order to it.
                """ + reboot("crashed"));
    }

    String finish() {
        return filled(container() ? containerFilled(containerFinish()) : """
                #!%jinn execlineb -P
                # Process 1 becomes this when the scanner was told to exit, which nobody should
                # ever tell it: machines stop through the shutdown daemon.
                """ + reboot("exited"));
    }

    private static String reboot(String how) {
        return """
                %jinn redirfd -w 1 /dev/console
                %jinn fdmove -c 2 1
                %jinn foreground { %jinn echo "jinn: the scanner\s""" + how
                + ", this machine reboots\" }\n%jinn hpr -fr\n";
    }

    /**
     * What was left in the results is read as variables, a file each. A logger that cannot write,
     * on a full disk say, reads no end: after a shutdown, which leaves haltcode, it has its time.
     */
    private String containerFinish() {
        String end = """
                %jinn wait -t 2000 { }
                """ + lastLines() + """
                %jinn envdir -I %results
                %jinn multisubstitute {
                  importas -D h haltcode haltcode
                  importas -D 0 exitcode exitcode
                }
                %jinn ifelse { %jinn eltest $haltcode = r } { %jinn hpr -f%syncr }
                %jinn ifelse { %jinn eltest $haltcode = p } { %jinn hpr -f%syncp }
                %jinn ifelse { %jinn eltest -z $exitcode } { %jinn exit 0 }
                %jinn exit $exitcode
                """;
        return """
                #!%jinn execlineb -qS1
                # Process 1 becomes this when every service is down. The container ends as the
                # essential service did that took all along, whose code is $1, and else as the main
                # program, if it is not a poweroff or a reboot. After a shutdown nobody is left but
                # the logger, which reads to its end; after another end of the scanner the rest is
                # told to go, and has the time of grace.
                %jinn fdclose 1
                """ + (options.logger().lastLines() > 0 && logger() ? "" : "%jinn fdclose 2\n")
                + """
                %jinn ifelse { %jinn eltest $# -gt 0 } {
                  %jinn foreground { %jinn nuke -bt %grace }
                  %jinn wait -t 2000 { }
                """ + lastLines() + """
                  %jinn exit $1
                }
                %jinn ifelse { %jinn eltest -e %results/haltcode } {
                %jinn wait -t %logger { }
                %jinn foreground { %jinn nuke -b }
                """ + end + "}\n%jinn foreground { %jinn nuke -bt %grace }\n" + end;
    }

    /** The log goes with the container; a stderr that takes nothing has its time. */
    private String lastLines() {
        return options.logger().lastLines() == 0 || !logger() ? "" : """
                %jinn foreground {
                  %jinn fdmove -c 1 2
                  %jinn maximumtime -k %logger
                  %jinn tail -n %lines ../uncaught-logs/current
                }
                """.replace("%lines", Long.toString(options.logger().lastLines()));
    }

    private String containerFilled(String text) {
        return text.replace("%results", RESULTS)
                .replace("%sync", options.flavour().syncs() ? "" : "n")
                .replace("%grace", Long.toString(options.extras().graceMs()))
                .replace("%logger", Long.toString(LOGGER_MS));
    }

    String catchAllLogger() {
        boolean console = options.logger().console() || container();
        List<String> words = new ArrayList<>();
        if (options.logger().console()) {
            words.add("1");
        }
        if ((options.logger().stamps() & 1) != 0) {
            words.add("t");
        }
        if ((options.logger().stamps() & 2) != 0) {
            words.add("T");
        }
        words.add("../../" + Layout.UNCAUGHT_LOGS);
        String user = options.logger().user()
                .map(name -> "%jinn setuidgid " + Words.quoted(name) + "\n").orElse("");
        return filled("""
                #!%jinn execlineb -P
                # The catch-all logger: what nobody else logs ends here. 1 is the fifo's writing
                # end, which this logger must not keep, or it would never see the end of its input.
                # 2 is the console, for its own troubles. 0 becomes the fifo: stage 2 waits for it.
                """ + (console ? "%jinn fdmove -c 1 2\n" : "%jinn redirfd -w 1 /dev/null\n")
                + "%jinn redirfd -rnb 0 fifo\n" + user
                + "%jinn log -bpd3 -- " + Words.line(words) + "\n");
    }

    String shutdownDaemon() {
        return filled("""
                #!%jinn execlineb -P
                # Takes orders to stop on its fifo, and carries them out when their time has come.
                %jinn shutdownd -d3 -c %base -g\s""" + options.extras().graceMs()
                + (options.extras().totalMs() == 0 ? "" : " -t " + options.extras().totalMs())
                + (container() ? " -C" : "") + (logger() ? "" : " -B") + "\n");
    }

    String runlevelDaemon() {
        return filled("""
                #!%jinn execlineb -P
                # Runs the runlevel script for telinit, which root alone may ask for on this socket.
                # What it prints is logged; readiness is told on 3, which is ipcserver's 1.
                %jinn fdmove -c 2 1
                %jinn fdmove 1 3
                %jinn ipcserver -1 -a 0700 -c 1 -- s
                %jinn sudod -dt30000 %base/scripts/runlevel
                """);
    }

    String logoutHook() {
        return filled("""
                #!%jinn execlineb -P
                # Login programs keep a connection to this socket open; when it closes their user
                # has logged out, and is no longer in utmp.
                %jinn ipcserver -1 -a 0700 -c 1000 -C 1000 -- s
                %jinn logouthookd
                """);
    }

    /** The command line is the administrator's, and is read as execline. */
    String getty(String command) {
        return filled("#!%jinn execlineb -P\n# A login before anything else works.\n")
                + command + "\n";
    }
}
