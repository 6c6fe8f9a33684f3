package jinn.maker;

/**
 * The four scripts that are the administrator's, as they are before he has changed them. %jinn and
 * %base are what {@link Scripts#filled} puts there.
 */
final class Skeleton {

    static final String RC_INIT = """
            #!%jinn execlineb -s1
            # Stage 2: brings the machine up. It starts when the tree of supervisors lives and the
            # catch-all logger reads; what it prints is in /run/uncaught-logs from the first byte.
            # $1 is the runlevel, $@ are the words that the kernel gave to init. This program is
            # nobody's service: when it ends, nothing else does.
            #
            # Here belongs what is done once, in its order. With the programs of jinn, and with
            # foreground, which waits for a program and goes on:
            #
            #   foreground { mount -a }
            #   foreground { hostname mymachine }
            #   foreground { ip link set lo up }
            #
            # Services that shall live go into /run/service, or are linked there by svlink.
            # Where a service manager does the work, the last line is rather
            #
            #   %base/scripts/runlevel $1
            %services%jinn exit 0
            """;

    /**
     * Services that depend on each other. What brings them up is known by a file, so that a
     * shutdown can end it; and so is how that ended.
     */
    static final String SERVICES_UP = """
            # Services that need each other: the bundle `default` of %base/%compiled. What does
            # not come up is told, and the rest stays.
            %jinn foreground {
              %jinn keepcode %run/%booting
              %jinn if { %jinn rc-init -bc %base/%compiled -l %run/%live %run/service }
              %jinn rc -bl %run/%live change default
            }
            %jinn unexport ?
            """;

    /** Before a container's command. */
    static final String SERVICES_THERE = """
            %jinn ifelse -n { %jinn redirfd -r 0 %run/%booting %jinn grep -q ^0 } {
                %jinn fdmove -c 1 2
                %jinn foreground { %jinn echo "jinn: services are missing: no command starts" }
                %jinn exit 1
              }
             \s""";

    static final String CONTAINER_RC_INIT = """
            #!%jinn execlineb -s1
            # Stage 2 of a container. $1 is a word for the runlevel, $@ are the words that init was
            # given behind its options: the container's command, if there is one. What has to be
            # done before it runs belongs here, foreground { program } for program.
            #
            # Without a command the container lives until somebody stops it. With one, it lives as
            # long as that: its exit code, or 128 and the signal that killed it, is written down
            # for process 1, which is then asked to bring down the services and to exit with it, by
            # the shutdown daemon. A command may be faster than that: its fifo can be opened, as
            # can any, when somebody reads it. The command has a session of its own, and the
            # terminal, if there is one. Where /run cannot be used, JINN_SCANDIR is what there is in
            # place of /run/service.
            %jinn importas -D /run/service JINN_SCANDIR JINN_SCANDIR
            %services%jinn ifelse { %jinn eltest $# -eq 1 } { %jinn exit 0 }
            %jinn keepcommand ${JINN_SCANDIR}/../s6-linux-init-container-results/exitcode {
              %there$@
            }
            %jinn foreground {
              %jinn redirfd -w 3 ${JINN_SCANDIR}/s6-linux-init-shutdownd/fifo
              %jinn exit 0
            }
            %base/bin/halt
            """;

    static final String RUNLEVEL = """
            #!%jinn execlineb -WS1
            # Takes the machine to the runlevel $1. Run for `telinit $1`, one at a time; what it
            # prints on stderr is in the catch-all log, its exit code is telinit's. For 0 and 6
            # it runs before the machine goes down, which a failure prevents.
            %jinn exit 0
            """;

    static final String RC_SHUTDOWN = """
            #!%jinn execlineb -P
            # The beginning of a shutdown. All services still run: here they may be stopped in some
            # order. When this ends, whatever its exit code, services are stopped, each in its own
            # way and time; then all that is left is told to end (TERM), and after the time of
            # grace is killed.
            %services%jinn exit 0
            """;

    /** Whoever brings them up has the lock, and is told to leave off; then all go down. */
    static final String SERVICES_DOWN = """
            # Services that need each other, in their order.
            %jinn foreground { %jinn keepcode -s TERM -t %grace %run/%booting }
            %jinn foreground {
              %jinn maximumtime -k %total %jinn rc -bDal %run/%live change
            }
            """;

    static final String CONTAINER_RC_SHUTDOWN = """
            #!%jinn execlineb -P
            # The beginning of a container's end. All services still run: its command is told to end
            # first, and waited for; when it has not gone within the time of grace, it is killed.
            # When this ends services are stopped, each in its own way and time; then all that is
            # left is told to end (TERM), and after the time of grace is killed. This runs in
            # the shutdown daemon's directory.
            %jinn foreground {
              %jinn keepcode -s TERM -t %grace ../../s6-linux-init-container-results/exitcode
            }
            %services%jinn exit 0
            """;

    static final String RC_SHUTDOWN_FINAL = """
            #!%jinn execlineb -P
            # The very end of a shutdown: nothing else runs, every file system that could be is
            # unmounted, the root is read-only. Behind this there is only the reboot system call.
            %jinn exit 0
            """;

    private Skeleton() {
    }
}
