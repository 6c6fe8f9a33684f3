package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scan directory for one command: the service {@code main}, whose end is the end of the tree,
 * and copies of other services next to it. Its scripts are for execline, as those of a machine.
 *
 * @param program this program's own file
 * @param top where the tree will be
 * @param home where the command runs; none where that is not known
 */
public record RunTree(String program, String top, Optional<String> home, Wish wish) {

    public static final String MAIN = "main";

    /** To go in, for services whose command has taken all the time of grace. */
    private static final long SERVICES_MS = 500;

    private static final int RUNNABLE = 0755;
    private static final int READABLE = 0644;

    /**
     * What is wanted.
     *
     * @param graceMs from TERM to KILL, for the command and then for those services that do not
     *     say so themselves
     * @param readyMs what the services have to become ready in; 0 for no wait
     * @param logs a directory for their output; none for stderr
     */
    public record Wish(List<String> command, List<Service> services, long graceMs, long readyMs,
            Optional<String> logs) {
    }

    /** A service that is there already, and what it has. */
    public record Service(String name, String path, boolean logs, boolean stops, boolean tells) {
    }

    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Directory(".s6-svscan", RUNNABLE));
        String remove = ours("foreground") + "{ " + ours("nuke") + "-b }\n"
                + ours("foreground") + "{ " + ours("rmrf") + Words.quoted(top) + " }\n";
        // With words, they are the command's exit code and name; else it never came to live.
        script(items, ".s6-svscan/finish", "-qS1", remove + ours("ifelse") + "{ " + ours("eltest")
                + "$# -gt 0 } { " + ours("exit") + "$1 }\n" + ours("exit") + "143\n");
        script(items, ".s6-svscan/crash", "-P", remove + ours("exit") + "111\n");
        addSignals(items);
        addMain(items);
        for (Service service : wish.services()) {
            addService(items, service);
        }
        return items;
    }

    /**
     * What ends trees ends the command, and with it the tree, which so has its exit code. What
     * the scanner has no use for is the command's.
     */
    private void addSignals(List<Item> items) {
        for (String signal : new String[] {"SIGTERM d", "SIGINT d", "SIGPWR d", "SIGHUP h",
            "SIGQUIT q", "SIGUSR1 1", "SIGUSR2 2", "SIGWINCH y"}) {
            int blank = signal.indexOf(' ');
            String letter = signal.substring(blank + 1);
            String tell = ours("svc") + "-" + letter + " " + MAIN;
            String text = letter.equals("d") ? ours("ifelse") + "{ " + tell + " } { "
                    + killing() + " }\n" + ours("svscanctl") + "-t ." : tell;
            script(items, ".s6-svscan/" + signal.substring(0, blank), "-P", text + "\n");
        }
    }

    /** The services get what the command leaves of the time, and some in any case. */
    private String killing() {
        StringBuilder names = new StringBuilder();
        for (Service service : wish.services()) {
            names.append(service.stops() ? "" : " " + Words.quoted(service.name()));
        }
        return names.isEmpty() ? ours("exit") + "0" : ours("sleep") + "-m "
                + (wish.graceMs() + Math.min(wish.graceMs(), SERVICES_MS)) + " "
                + ours("svc") + "-dk" + names;
    }

    private void addMain(List<Item> items) {
        items.add(new Item.Directory(MAIN, RUNNABLE));
        items.add(new Item.Text(MAIN + "/flag-main", READABLE, ""));
        items.add(new Item.Text(MAIN + "/flag-timeout-killpg", READABLE, ""));
        addGrace(items, MAIN);
        String enter = home.map(path -> ours("cd") + Words.quoted(path) + "\n").orElse("");
        script(items, MAIN + "/run", "-P",
                readiness() + enter + Words.line(wish.command()) + "\n");
    }

    /** From the directory of the service main. */
    private String readiness() {
        StringBuilder names = new StringBuilder();
        for (Service service : wish.services()) {
            names.append(service.tells() ? " " + Words.quoted("../" + service.name()) : "");
        }
        return wish.readyMs() == 0 || names.isEmpty() ? "" : ours("if") + "{ " + ours("svwait")
                + "-Us -t " + wish.readyMs() + names + " }\n";
    }

    private void addService(List<Item> items, Service service) {
        String name = service.name();
        items.add(new Item.CopiedTree(name, service.path()));
        for (String left : new String[] {"/supervise", "/event", "/log/supervise", "/log/event"}) {
            items.add(new Item.Removed(name + left));
        }
        if (!service.stops()) {
            addGrace(items, name);
        }
        if (!service.logs()) {
            script(items, name + "/run", "-P", ours("fdmove") + "-c 2 1\n"
                    + Words.line(List.of(service.path() + "/run", name)) + "\n");
            items.add(new Item.Directory(name + "/log", RUNNABLE));
            script(items, name + "/log/run", "-P", logger(name));
        }
    }

    private String logger(String name) {
        return wish.logs().isPresent()
                ? ours("log") + "-b -- t " + Words.quoted(wish.logs().get() + "/" + name) + "\n"
                : ours("fdmove") + "-c 1 2\n" + ours("log") + "-b -- "
                        + Words.quoted("p" + name + ":") + " 1\n";
    }

    private void addGrace(List<Item> items, String name) {
        items.add(new Item.Text(name + "/timeout-kill", READABLE, wish.graceMs() + "\n"));
    }

    private String ours(String name) {
        return program + " " + name + " ";
    }

    private void script(List<Item> items, String path, String mode, String text) {
        items.add(new Item.Text(path, RUNNABLE,
                "#!" + program + " execlineb " + mode + "\n" + text));
    }
}
