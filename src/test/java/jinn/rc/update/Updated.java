package jinn.rc.update;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import jinn.Main;
import jinn.kernel.Poller;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.PollSet;

/**
 * A simulated machine with a scanner and services of a first database, of which b and what it needs
 * are up; and with sources of a second one.
 */
final class Updated implements AutoCloseable {

    private static final long LONG_MS = 200_000;
    private static final String JINN = "/bin/jinn";

    final World world = new World(1);
    @SuppressWarnings("NullAway.Init")
    SimProcess scanner;

    private int sources;

    Updated() {
        world.program("jinn", (kernel, _) -> Main.run(kernel)).entry(Main::enter)
                .program("service", (kernel, _) -> {
                    while (true) {
                        kernel.poller().poll(new PollSet(), Poller.FOREVER);
                    }
                })
                .account(new Account("root", 0, 0, List.of(0), "/root"));
        world.files().devices().directory("/run").directory("/scan").executable(JINN, "jinn")
                .executable("/bin/service", "service");
    }

    /** Each as its name and what it needs, blanks between; to {@code /db1}, {@code /db2} ... */
    Updated database(String... services) {
        sources++;
        for (String service : services) {
            String[] words = service.split(" ");
            String directory = "/s" + sources + "/" + words[0];
            world.files().file(directory + "/type", "longrun\n")
                    .script(directory + "/run", "#!/bin/service\n")
                    .directory(directory + "/dependencies.d");
            for (int i = 1; i < words.length; i++) {
                world.files().file(directory + "/dependencies.d/" + words[i], "");
            }
        }
        return this;
    }

    /** A scanner that is process 1 cannot be stopped. */
    Updated belowAnother() {
        world.start("/bin/service");
        return this;
    }

    Updated start(String... up) {
        scanner = world.start(JINN, "svscan", "/scan");
        world.runUntil(() -> world.files().exists("/scan/.s6-svscan/control"), LONG_MS);
        for (int i = 1; i <= sources; i++) {
            mustRun("rc-compile", "/db" + i, "/s" + i);
        }
        mustRun("rc-init", "-c", "/db1", "-l", "/run/live", "/scan");
        List<String> words = new ArrayList<>(List.of("rc", "-l", "/run/live", "change"));
        words.addAll(List.of(up));
        mustRun(words.toArray(String[]::new));
        return this;
    }

    void mustRun(String... words) {
        SimProcess client = run(words);
        if (client.status().raw() != 0) {
            throw world.failed(String.join(" ", words) + ": " + client.output(), null);
        }
    }

    SimProcess run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addFirst(JINN);
        SimProcess client = world.start(all.toArray(String[]::new));
        world.runUntil(() -> !client.isAlive(), LONG_MS);
        return client;
    }

    SimProcess update(String... words) {
        List<String> all = new ArrayList<>(List.of("rc-update", "-l", "/run/live"));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    /** The next one that is started from outside, at the n-th of such calls. */
    void faults(Predicate<Faults.Call> matching, Faults faults) {
        int[] who = {0};
        world.faults(call -> {
            if (who[0] == 0 && call.caller().output().isEmpty()
                    && call.caller().title().equals("jinn")) {
                who[0] = call.caller().pid();
            }
            return call.caller().pid() == who[0] && matching.test(call) ? faults.before(call)
                    : jinn.sim.Fault.NONE;
        });
    }

    /** Of each service that runs, the name in the scan directory and the pid. */
    TreeMap<String, Integer> running() {
        TreeMap<String, Integer> running = new TreeMap<>();
        for (String name : world.files().names("/scan")) {
            if (name.startsWith(".")) {
                continue;
            }
            int pid = pid("/scan/" + name + "/supervise/status");
            if (pid > 0) {
                running.put(name, pid);
            }
        }
        return running;
    }

    private int pid(String status) {
        String bytes = world.files().exists(status) ? world.files().text(status) : "";
        int at = 24;
        int pid = 0;
        for (int i = at; i < at + 8 && i < bytes.length(); i++) {
            pid = pid << 8 | bytes.charAt(i);
        }
        return pid;
    }

    /** The database in use. */
    String used() {
        return target("/run/live/compiled");
    }

    private String target(String link) {
        List<String> said = new ArrayList<>();
        world.program("read", (kernel, _) -> {
            said.add(kernel.files().readSymlink(link).orFatal("read", link));
            return 0;
        });
        world.files().executable("/read", "read");
        SimProcess reader = world.start("/read");
        world.runUntil(() -> !reader.isAlive(), LONG_MS);
        return said.getFirst();
    }

    List<String> live() {
        return world.files().names("/run").stream().filter(name -> name.startsWith("live:"))
                .toList();
    }

    /** What is up as the state has it. */
    List<String> up() {
        String state = world.files().text("/run/live/state");
        List<String> up = new ArrayList<>();
        List<String> names = run("rc-db", "-l", "/run/live", "list", "services").output().lines()
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if ((state.charAt(i) & 1) != 0) {
                up.add(names.get(i));
            }
        }
        return up;
    }

    @Override
    public void close() {
        world.close();
    }
}
