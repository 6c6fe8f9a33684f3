package jinn.rc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Kernel;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseFile;
import jinn.rc.database.DatabaseFile.Sound;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;

/** A simulated machine with sources in /s and /t, which are compiled to /db. */
final class Compiled implements AutoCloseable {

    private static final String COMPILER = "/bin/jinn";
    private static final int UMASK = 022;

    final World world = new World(1);
    final Layout files = world.files();
    private final List<String> sources = new ArrayList<>(List.of("/s"));
    private Optional<String> user = Optional.empty();
    private int verbosity = 1;
    private int umask = UMASK;
    private int code = -1;

    Compiled() {
        world.program("jinn", (kernel, _) -> compile(kernel));
        files.devices().executable(COMPILER, "jinn").directory("/s");
    }

    private int compile(Kernel kernel) {
        kernel.files().setUmask(umask);
        Report report = new Report(kernel, "rc-compile");
        try {
            code = new Compiler(report, verbosity)
                    .compile(new Compiler.Order("/db", sources, user, false));
        } catch (Fatal fatal) {
            report.fatal(fatal);
            code = fatal.code();
        }
        return code;
    }

    Compiled source(String path) {
        sources.add(path);
        return this;
    }

    Compiled verbosity(int wanted) {
        verbosity = wanted;
        return this;
    }

    Compiled umask(int wanted) {
        umask = wanted;
        return this;
    }

    Compiled user(String name) {
        user = Optional.of(name);
        return this;
    }

    /** Files below /s, each as its path, a blank and what is in it. */
    Compiled with(String... all) {
        for (String one : all) {
            int blank = one.indexOf(' ');
            String path = blank < 0 ? one : one.substring(0, blank);
            files.file("/s/" + path, blank < 0 ? "" : one.substring(blank + 1));
        }
        return this;
    }

    Compiled longrun(String name, String... more) {
        files.file("/s/" + name + "/type", "longrun\n").script("/s/" + name + "/run", "#!/x\n");
        return with(below(name, more));
    }

    Compiled oneshot(String name, String... more) {
        files.file("/s/" + name + "/type", "oneshot\n").file("/s/" + name + "/up", "true\n");
        return with(below(name, more));
    }

    Compiled bundle(String name, String... members) {
        files.file("/s/" + name + "/type", "bundle\n").directory("/s/" + name + "/contents.d");
        for (String member : members) {
            files.file("/s/" + name + "/contents.d/" + member, "");
        }
        return this;
    }

    private static String[] below(String name, String... more) {
        String[] paths = new String[more.length];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = name + "/" + more[i];
        }
        return paths;
    }

    /** The exit code. */
    int run() {
        code = -1;
        world.start(COMPILER);
        world.runToEnd(60_000);
        return code;
    }

    String said() {
        return world.console();
    }

    /** What was compiled. */
    Database database() {
        return ((Sound) DatabaseFile.read(Bytes.toArray(files.text("/db/db")))).database();
    }

    @Override
    public void close() {
        world.close();
    }
}
