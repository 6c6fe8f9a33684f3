package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.control.Layout;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;

/** The tree that init boots from, with all that is in it, as a list; parents come first. */
public final class BaseDirectory {

    private static final int READABLE = 0644;
    private static final int RUNNABLE = 0755;
    private static final int OWN = 0600;
    /** New files belong to the log's group, whoever makes them. */
    private static final int LOG = 02750;

    private static final String IMAGE = "run-image";
    private static final String SERVICE = Layout.scanDirectory(IMAGE);
    private static final String RESULTS = IMAGE + "/" + Layout.RESULTS;
    private static final ScannerHome SCANNER = ScannerHome.of(SERVICE);

    private final MakerOptions options;
    private final Scripts scripts;
    private final List<Item> items = new ArrayList<>();

    private BaseDirectory(MakerOptions options) {
        this.options = options;
        this.scripts = new Scripts(options);
    }

    public static List<Item> of(MakerOptions options) {
        BaseDirectory tree = new BaseDirectory(options);
        tree.addBin();
        tree.addEnv();
        tree.addScripts();
        tree.addRunImage();
        tree.addScanner();
        tree.addServices();
        return List.copyOf(tree.items);
    }

    private boolean container() {
        return options.flavour().container();
    }

    private void addBin() {
        directory("bin");
        script("bin/init", scripts.init());
        for (String name : new String[] {"halt", "poweroff", "reboot"}) {
            script("bin/" + name, scripts.stop(name));
        }
        script("bin/shutdown", scripts.client("shutdown"));
        if (!container()) {
            script("bin/telinit", scripts.client("telinit"));
        }
    }

    /** An empty file unsets, a lone newline sets to nothing. The last one of a name counts. */
    private void addEnv() {
        directory("env");
        for (String variable : options.variables()) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            String text = equals < 0 ? "" : variable.substring(equals + 1) + "\n";
            items.removeIf(item -> item.path().equals("env/" + name));
            items.add(new Item.Text("env/" + name, READABLE, text));
        }
    }

    private void addScripts() {
        directory("scripts");
        addScript("rc.init", scripts.servicesIn(
                container() ? Skeleton.CONTAINER_RC_INIT : Skeleton.RC_INIT));
        addScript("rc.shutdown", (container() ? Skeleton.CONTAINER_RC_SHUTDOWN
                : Skeleton.RC_SHUTDOWN).replace("%services", scripts.servicesDown())
                .replace("%grace", Long.toString(options.extras().graceMs())));
        addScript("rc.shutdown.final", Skeleton.RC_SHUTDOWN_FINAL);
        if (!container()) {
            addScript("runlevel", Skeleton.RUNLEVEL);
        }
    }

    private void addScript(String name, String text) {
        String path = "scripts/" + name;
        Optional<String> skeleton = options.skeleton();
        if (skeleton.isPresent()) {
            boolean mayLack = name.equals("rc.shutdown.final");
            items.add(new Item.Copied(path, RUNNABLE, skeleton.get() + "/" + name, mayLack));
        } else {
            script(path, scripts.filled(text));
        }
    }

    private void addRunImage() {
        directory(IMAGE);
        if (options.flavour().logger()) {
            items.add(new Item.LogDirectory(IMAGE + "/" + Layout.UNCAUGHT_LOGS, LOG));
        }
        if (container()) {
            directory(RESULTS);
            text(RESULTS + "/exitcode", "0\n");
            // What is written there later has room, should /run be full by then.
            text(RESULTS + "/exitcode.command", "none\n");
        }
        directory(SERVICE);
    }

    private void addScanner() {
        directory(SCANNER.path());
        for (String signal : new String[] {"SIGINT", "SIGUSR1", "SIGUSR2", "SIGPWR", "SIGTERM",
            "SIGQUIT", "SIGWINCH"}) {
            script(SCANNER.script(signal), scripts.signal(signal));
        }
        if (container()) {
            script(SCANNER.script("SIGHUP"), scripts.signal("SIGHUP"));
        }
        RealTimeSignals.MEANINGS.forEach((number, letter) -> script(
                SCANNER.script("SIGRTMIN+" + number), scripts.realTime(number, letter)));
        script(SCANNER.crash(), scripts.crash());
        script(SCANNER.finish(), scripts.finish());
    }

    private static String fifo(String service) {
        return SERVICE + "/" + service + "/" + Layout.FIFO;
    }

    private void addServices() {
        if (options.flavour().logger()) {
            addService(Layout.CATCH_ALL, "3", scripts.catchAllLogger());
            items.add(new Item.Fifo(fifo(Layout.CATCH_ALL), OWN));
        }
        addService(Layout.SHUTDOWN_DAEMON, "3", scripts.shutdownDaemon());
        items.add(new Item.Fifo(fifo(Layout.SHUTDOWN_DAEMON), OWN));
        if (!container()) {
            addService(Layout.RUNLEVEL_DAEMON, "3", scripts.runlevelDaemon());
        }
        if (options.extras().logoutHook()) {
            addService("s6-linux-init-logouthookd", "1", scripts.logoutHook());
        }
        options.extras().getty().ifPresent(
                command -> addService("s6-linux-init-early-getty", "", scripts.getty(command)));
    }

    private void addService(String name, String notification, String run) {
        String path = SERVICE + "/" + name;
        directory(path);
        if (!notification.isEmpty()) {
            text(path + "/notification-fd", notification + "\n");
        }
        script(ServiceHome.of(path).run(), run);
    }

    private void directory(String path) {
        items.add(new Item.Directory(path, RUNNABLE));
    }

    private void script(String path, String text) {
        items.add(new Item.Text(path, RUNNABLE, text));
    }

    private void text(String path, String text) {
        items.add(new Item.Text(path, READABLE, text));
    }
}
