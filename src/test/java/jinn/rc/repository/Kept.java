package jinn.rc.repository;

import java.util.ArrayList;
import java.util.List;
import jinn.Main;
import jinn.kernel.Poller;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;

/** A simulated machine with two stores; the repository /r has /one, and the sets a and b. */
final class Kept implements AutoCloseable {

    private static final long LONG_MS = 60_000;
    private static final String JINN = "/bin/jinn";
    private static final List<String> WRITING = List.of("open", "write", "makeDirectory", "rename",
            "makeSymlink");

    final World world = new World(1);

    Kept() {
        world.program("jinn", (kernel, _) -> Main.run(kernel)).entry(Main::enter)
                .program("service", (kernel, _) -> {
                    while (true) {
                        kernel.poller().poll(new PollSet(), Poller.FOREVER);
                    }
                })
                .account(new Account("root", 0, 0, List.of(0), "/root"));
        world.files().devices().executable(JINN, "jinn").executable("/bin/service", "service")
                .directory("/scan").directory("/run");
        world.start(JINN, "svscan", "/scan");
        world.runUntil(() -> world.files().exists("/scan/.s6-svscan/control"), LONG_MS);
        longrun("/one/x");
        longrun("/one/y", "x");
        longrun("/two/z");
        longrun("/two/x", "z");
    }

    void longrun(String directory, String... needs) {
        world.files().file(directory + "/type", "longrun\n")
                .script(directory + "/run", "#!/bin/service\n")
                .directory(directory + "/dependencies.d");
        for (String need : needs) {
            world.files().file(directory + "/dependencies.d/" + need, "");
        }
    }

    Kept made() {
        must("rc-repo-init", "-r", "/r", "/one");
        must("rc-set-new", "-r", "/r", "a", "b");
        must("rc-set-commit", "-r", "/r", "a");
        return this;
    }

    SimProcess run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addFirst(JINN);
        SimProcess client = world.start(all.toArray(String[]::new));
        world.runUntil(() -> !client.isAlive(), LONG_MS);
        return client;
    }

    String must(String... words) {
        SimProcess client = run(words);
        if (client.status().raw() != 0) {
            throw world.failed(String.join(" ", words) + ": " + client.output(), null);
        }
        return client.output();
    }

    /** How many calls of those that may fail, or of all, the next command makes. */
    long calls(boolean writing, String... words) {
        long[] count = {0};
        faults(writing, _ -> {
            count[0]++;
            return Fault.NONE;
        });
        must(words);
        world.faults(Faults.NONE);
        return count[0];
    }

    void killAt(long place, String... words) {
        long[] seen = {0};
        faults(false, _ -> ++seen[0] == place ? Fault.KILL : Fault.NONE);
        run(words);
        world.faults(Faults.NONE);
    }

    SimProcess failFrom(long place, String... words) {
        long[] seen = {0};
        faults(true, _ -> ++seen[0] >= place ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
        SimProcess failed = run(words);
        world.faults(Faults.NONE);
        return failed;
    }

    /** Of the next program that is started, and of nobody else. */
    private void faults(boolean writing, Faults faults) {
        int[] who = {0};
        world.faults(call -> {
            if (who[0] == 0 && call.caller().title().equals("jinn")) {
                who[0] = call.caller().pid();
            }
            boolean is = call.caller().pid() == who[0] && (!writing
                    || WRITING.contains(call.name())
                    && !call.arguments().getFirst().equals(Fd.STDERR));
            return is ? faults.before(call) : Fault.NONE;
        });
    }

    /** All that programs tell of the repository. */
    String told() {
        StringBuilder told = new StringBuilder(must("rc-repo-list", "-r", "/r"));
        for (String set : must("rc-repo-list", "-r", "/r").lines().toList()) {
            told.append(set).append(':').append(must("rc-set-status", "-r", "/r", set));
        }
        return told.toString();
    }

    @Override
    public void close() {
        world.close();
    }
}
