package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.control.ServiceHome;
import jinn.system.OwnProgram;

/**
 * A scan directory for the services next to a command: each a directory of links to what lies in
 * the service's own, so that nothing there is written to and nothing here has to be executable.
 *
 * @param program this program's own file
 * @param graceMs from TERM to KILL, for those services that do not say so themselves
 * @param logs a directory for their output; none for stderr
 */
public record RunTree(String program, List<Service> services, long graceMs,
        Optional<String> logs) {

    private static final int FOR_ALL = 0755;
    private static final int READABLE = 0644;

    /** What a supervisor makes in a service directory, and others must not. */
    private static final List<String> OF_SUPERVISORS =
            List.of(ServiceHome.SUPERVISE, ServiceHome.EVENTS);

    /**
     * A service that is there already.
     *
     * @param entries what is in its directory
     * @param logger what is in that of its logger; none where it has none
     */
    public record Service(String name, String path, List<String> entries,
            Optional<List<String>> logger) {

        /** Whether it says itself how long it may take. */
        public boolean stops() {
            return entries.contains("timeout-kill");
        }

        /** Whether it is a definition of s6-rc, which may need others. */
        public boolean isDefinition() {
            return entries.contains("type");
        }

        /** Whether it says when it is ready. */
        public boolean tells() {
            return entries.contains("notification-fd");
        }
    }

    /**
     * What the tree's scripts call: a file that a first line can name, else whatever program
     * executes them, which is this one.
     */
    public static String callable(Optional<String> file) {
        return file.filter(Words::isProgram).orElse(OwnProgram.LINK);
    }

    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Service service : services) {
            add(items, service);
        }
        return items;
    }

    private void add(List<Item> items, Service service) {
        addLinks(items, service.name(), service.path(), service.entries());
        items.addAll(added(service.name(), service));
    }

    /** What it does not say itself: how long it may take, and where its output goes. */
    public List<Item> added(String directory, Service service) {
        List<Item> items = new ArrayList<>();
        if (!service.stops()) {
            items.add(new Item.Text(directory + "/timeout-kill", READABLE, graceMs + "\n"));
        }
        if (service.logger().isPresent()) {
            addLinks(items, directory + "/log", service.path() + "/log", service.logger().get());
            return items;
        }
        if (!service.entries().contains("flag-stderr")) {
            items.add(new Item.Text(directory + "/flag-stderr", READABLE, ""));
        }
        items.add(new Item.Directory(directory + "/log", FOR_ALL));
        items.add(new Item.Text(directory + "/log/run", FOR_ALL,
                "#!" + program + " execlineb -P\n" + logger(service.name())));
        return items;
    }

    private static void addLinks(List<Item> items, String name, String from,
            List<String> entries) {
        items.add(new Item.Directory(name, FOR_ALL));
        for (String entry : entries) {
            if (!OF_SUPERVISORS.contains(entry) && !entry.equals("log")) {
                items.add(new Item.Link(name + "/" + entry, from + "/" + entry));
            }
        }
    }

    private String logger(String name) {
        return logs.isPresent()
                ? ours("log") + "-b -- t " + Words.quoted(logs.get() + "/" + name) + "\n"
                : ours("fdmove") + "-c 1 2\n" + ours("log") + "-b -- "
                        + Words.quoted("p" + name + ":") + " 1\n";
    }

    private String ours(String name) {
        return program + " " + name + " ";
    }
}
