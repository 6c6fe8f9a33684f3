package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.option.Options;
import jinn.value.Fatal;

/**
 * What run was asked for.
 *
 * @param services directories of service directories
 * @param place where the tree has to be; none for the first place that does
 * @param group signals are for the command's process group
 * @param verbose what is as it should be is told, too
 */
public record RunOptions(List<String> command, List<String> services, Times times,
        Optional<String> logs, Optional<String> place, boolean group, boolean verbose) {

    public static final Options.Syntax SYNTAX = Options.Syntax.of("""
            run - runs a command as the main program of a tree, next to services
            = run [-d dir]... [-t grace_ms] [-k kill_ms] [-w ready_ms] [-l logdir] [-T tmpdir] \
            [-g] [-v] [--] prog...
            *-d,--directory dir: each directory in it is a service to run
            -t,--timeout grace_ms: between TERM and KILL; 4000 by default
            -k,--kill kill_ms: after that, everybody left is killed; 9000 by default
            -w,--wait ready_ms: waits for services to be ready; 0, the default, does not
            -l,--logs logdir: what services print goes to log directories there
            -T,--tmpdir tmpdir: where the tree has to be
            -g,--group: signals go to the command's process group
            -v,--verbose: says more
            prog...: the command
            99: services were not ready in time
            1: services that depend on each other are ill defined, or did not come up
            128+n: signal n stopped it before the command ran
            """);

    private static final long GRACE_MS = 4000;

    /** Docker and its like kill ten seconds after they asked. */
    private static final long TOTAL_MS = 9000;

    /** How much longer than the grace time all may take, where that is long. */
    private static final long MORE_MS = 1000;

    private static final long MS_MAX = Integer.MAX_VALUE;

    /**
     * @param graceMs from TERM to KILL
     * @param totalMs from the first word of an end until everybody left is killed
     * @param readyMs for the services to become ready; 0 for no wait
     */
    public record Times(long graceMs, long totalMs, long readyMs) {
    }

    /** Reads them; {@code home} is where relative paths start. */
    public static RunOptions of(Options options, String home) {
        List<String> services = new ArrayList<>();
        for (Options.Given given : options.all()) {
            if (given.letter() == 'd') {
                services.add(absolute(given.value(), home));
            }
        }
        return new RunOptions(options.operandsFrom(0), services, times(options),
                options.value('l').map(path -> absolute(path, home)),
                options.value('T').map(path -> absolute(path, home)),
                options.has('g'), options.has('v'));
    }

    private static Times times(Options options) {
        long graceMs = Math.clamp(options.number('t', GRACE_MS), 1, MS_MAX);
        long totalMs = options.number('k', Math.max(TOTAL_MS, graceMs + MORE_MS));
        return new Times(graceMs, Math.clamp(totalMs, 1, MS_MAX),
                Math.min(options.number('w', 0), MS_MAX));
    }

    private static String absolute(String path, String home) {
        if (path.startsWith("/")) {
            return path;
        }
        if (home.isEmpty()) {
            throw Fatal.usage("relative path, and no working directory: " + path);
        }
        return home + "/" + path;
    }
}
