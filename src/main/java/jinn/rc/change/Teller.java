package jinn.rc.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.change.Effect.Note;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Signal;

/** What is said of a change: the words of s6-rc, which others read, and why on top of them. */
final class Teller implements Listener {

    /** As s6-rc writes it: those who watch logs look for whole lines. */
    private static final String INFO = "s6-rc: info: ";

    private static final int WARNINGS = 1;
    private static final int SERVICES = 2;
    private static final int MORE = 3;

    private final Report report;
    private final Database database;
    private final Settings settings;

    /** Of each service, for want of whom in the end it was not tried; itself where it was. */
    private final int[] roots;

    /** Those that were not tried. */
    private final BitSet skipped = new BitSet();
    private boolean up;

    Teller(Report report, Database database, Settings settings) {
        this.report = report;
        this.database = database;
        this.settings = settings;
        roots = new int[database.atomics().size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = i;
        }
    }

    @Override
    public void tell(Note note) {
        switch (note) {
            case Effect.Phase(boolean phaseUp) -> {
                ended();
                up = phaseUp;
                info(MORE, "bringing selected services " + (up ? "up" : "down"));
            }
            case Effect.Already(int service, boolean _) ->
                info(MORE, service(service) + ": already " + (up ? "up" : "down"));
            case Effect.Begun(int service, boolean _) -> info(SERVICES, dry() + service(service)
                    + ": " + (settings.reloads() ? "reloading" : up ? "starting" : "stopping"));
            case Effect.Reached(int service, boolean _) -> info(SERVICES, dry()
                    + service(service) + " successfully "
                    + (settings.reloads() ? "reloaded" : up ? "started" : "stopped"));
            case Effect.NotReached(int service, boolean _, String why) ->
                unable(service, why);
            case Effect.Fallen(int service, String why, boolean forGood) -> unable(service,
                    forGood ? why : why + "; its supervisor tries again");
            case Effect.Kept(int service) -> warning(service(service)
                    + " is marked as essential, not stopping it");
            case Effect.Skipped(int service, boolean _, int because) -> skip(service, because);
            case Effect.TimedOut(BitSet services) -> report.fatal(new Fatal(Machine.TIMED_OUT,
                    services.isEmpty() ? "timed out"
                            : "timed out waiting for " + names(services)));
        }
    }

    private void unable(int service, String why) {
        warning("unable to " + verb() + " " + service(service) + ": " + why);
    }

    private String verb() {
        return settings.reloads() ? "reload" : up ? "start" : "stop";
    }

    private void skip(int service, int because) {
        roots[service] = roots[because];
        skipped.set(service);
        info(MORE, service(service) + ": not tried, because of " + name(because));
    }

    /** At the end of a phase: the goal was not reached, and why. */
    @Override
    public void ended() {
        for (int root = 0; root < roots.length; root++) {
            BitSet behind = new BitSet();
            for (int service : Graph.numbers(skipped)) {
                behind.set(service, roots[service] == root);
            }
            if (!behind.isEmpty()) {
                warning("not " + (up ? "started" : "stopped") + " because of " + name(root) + ": "
                        + names(behind));
            }
        }
        skipped.clear();
    }

    @Override
    public void differs(int service, boolean wanted) {
        warning(dry() + service(service) + (wanted
                ? " is down by the state, but its supervisor has it up: it is stopped"
                : " is up by the state, but its supervisor has it down: it is started"));
    }

    @Override
    public void interrupted(Signal signal) {
        if (settings.verbosity() >= SERVICES) {
            report.warning("received SIG" + signal.name() + ": nothing more is begun, what runs "
                    + "is waited for, and daemons that are not ready are stopped");
        }
    }

    private void info(int verbosity, String text) {
        if (settings.verbosity() >= verbosity) {
            report.put(Fd.STDERR, INFO + text + "\n");
        }
    }

    private void warning(String text) {
        if (settings.verbosity() >= WARNINGS) {
            report.warning(text);
        }
    }

    private String dry() {
        return settings.isDry() ? "dry run: " : "";
    }

    private String name(int service) {
        return database.atomics().get(service).name();
    }

    private String service(int service) {
        return "service " + name(service);
    }

    private String names(BitSet services) {
        List<String> names = new ArrayList<>();
        for (int service : Graph.numbers(services)) {
            names.add(name(service));
        }
        return String.join(", ", names);
    }
}
