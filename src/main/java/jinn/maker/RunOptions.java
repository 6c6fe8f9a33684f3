package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Fatal;
import jinn.option.Options;

/**
 * What run was asked for.
 *
 * @param services directories of service directories
 * @param places where the tree may be made, the first that does being taken
 * @param verbose the scanner is to say what is as it should be, too
 */
public record RunOptions(List<String> command, List<String> services, long graceMs, long readyMs,
        Optional<String> logs, List<String> places, boolean verbose) {

    public static final Options.Syntax SYNTAX = new Options.Syntax("d:t:w:l:T:v",
            List.of("directory=d", "timeout=t", "wait=w", "logs=l", "tmpdir=T", "verbose=v"),
            "run [-d dir]... [-t grace_ms] [-w ready_ms] [-l logdir] [-T tmpdir] [-v] [--]"
                    + " prog...");

    private static final long GRACE_MS = 4000;
    private static final long MS_MAX = Integer.MAX_VALUE;

    /** Reads them; {@code home} is where relative paths start. */
    public static RunOptions of(Options options, String home) {
        List<String> places = options.has('T')
                ? List.of(absolute(options.value('T').get(), home))
                : List.of("/run", "/tmp", "/dev/shm", "/var/tmp");
        List<String> services = new ArrayList<>();
        for (Options.Given given : options.all()) {
            if (given.letter() == 'd') {
                services.add(absolute(given.value(), home));
            }
        }
        long graceMs = Math.clamp(options.number('t', GRACE_MS), 1, MS_MAX);
        return new RunOptions(options.operandsFrom(0), services, graceMs,
                Math.min(options.number('w', 0), MS_MAX),
                options.value('l').map(path -> absolute(path, home)), places, options.has('v'));
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
