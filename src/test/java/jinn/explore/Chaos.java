package jinn.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jinn.scenario.TestMachine;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Signal;

/** What is done to a tree: whatever may befall one on a bad day. */
final class Chaos {

    /** Services that come and go, as symlinks in the scan directory. */
    static final List<String> VISITORS = List.of("v0", "v1");
    static final String HOME = "/srv/";

    private static final Set<String> FAILING =
            Set.of("spawn", "open", "pipe", "rename", "write", "list", "makeFifo", "exec");
    private static final List<Errno> ERRORS =
            List.of(Errno.ENOMEM, Errno.EMFILE, Errno.ENFILE, Errno.ENOSPC, Errno.EIO);
    private static final String LETTERS = "tkhabicpcuduod";

    private final TestMachine machine;
    private final Random random;
    private final List<String> services;
    private final List<String> log = new ArrayList<>();

    /** When it was ordered, by scan directory entry, that a service start at once. */
    private final Map<String, List<Long>> startsOrderedMs = new HashMap<>();

    /** Lines may be lost when a logger dies between its read and its write. */
    private boolean loggerKilled;

    private boolean failedCalls;

    Chaos(TestMachine machine, Random random, List<String> services) {
        this.machine = machine;
        this.random = random;
        this.services = services;
    }

    /** What was done so far. */
    List<String> log() {
        return log;
    }

    Map<String, List<Long>> startsOrderedMs() {
        return startsOrderedMs;
    }

    boolean isLoggerKilled() {
        return loggerKilled;
    }

    boolean hasFailedCalls() {
        return failedCalls;
    }

    void disturb() {
        switch (random.nextInt(10)) {
            case 0, 1 -> killSomebody();
            case 2 -> killAtSomeCall();
            case 3, 4 -> order();
            case 5 -> orderScanner();
            case 6 -> fail();
            case 7, 8 -> comeOrGo();
            default -> note("the clock is set", () ->
                    machine.world.stepRealTime(random.nextInt(100_000) - 50_000));
        }
    }

    boolean isHere(String visitor) {
        return machine.world.files().exists(TestMachine.SCAN + "/" + visitor);
    }

    private void comeOrGo() {
        String visitor = VISITORS.get(random.nextInt(VISITORS.size()));
        String link = TestMachine.SCAN + "/" + visitor;
        if (isHere(visitor)) {
            note(visitor + " goes", () -> machine.world.files().remove(link));
        } else {
            note(visitor + " comes", () ->
                    machine.world.files().symlink(HOME + visitor, link));
        }
        machine.world.start("/bin/jinn", "svscanctl", random.nextBoolean() ? "-a" : "-an",
                TestMachine.SCAN);
    }

    void calm() {
        machine.world.faults(Faults.NONE);
        machine.client("/bin/jinn", "svscanctl", "-an", TestMachine.SCAN);
        for (SimProcess process : machine.world.living()) {
            boolean orphan = process.parentPid() == 1
                    && !process.title().startsWith("jinn supervise ");
            if (orphan && (failedCalls || isOfVisitor(process))) {
                machine.kill(process);
            } else if (process.isStopped()) {
                machine.world.kill(process, Signal.CONT);
            }
        }
        for (String service : services) {
            noteStart(service);
            String said = machine.client("/bin/jinn", "svc", "-cu", "/run/service/" + service);
            note("svc -cu " + service + " says " + said, () -> { });
        }
    }

    /**
     * Nobody adopts the service of a killed supervisor that has left the scan directory, nor one
     * whose record could not be written: they would hold their pipes for ever.
     */
    private boolean isOfVisitor(SimProcess process) {
        return machine.world.directoryOf(process).startsWith(HOME);
    }

    private void note(String what, Runnable act) {
        log.add(machine.world.nowMs() + " ms: " + what);
        act.run();
    }

    private void noteStart(String service) {
        startsOrderedMs.computeIfAbsent("/run/service/" + service, _ -> new ArrayList<>())
                .add(machine.world.nowMs());
    }

    /** Anybody but pid 1 and clients. */
    private SimProcess somebody() {
        List<SimProcess> tree = new ArrayList<>();
        for (SimProcess process : machine.world.living()) {
            if (process.pid() != 1 && process.parentPid() != 0) {
                tree.add(process);
            }
        }
        return tree.isEmpty() ? null : tree.get(random.nextInt(tree.size()));
    }

    /** After the order to stop: services and loggers die, but not their supervisors. */
    void disturbStop() {
        SimProcess victim = somebody();
        if (victim != null && victim.parentPid() != 1) {
            note("kill " + victim.title() + " " + victim.pid(), () -> machine.kill(victim));
        }
    }

    private void killSomebody() {
        SimProcess victim = somebody();
        if (victim != null) {
            noteVictim(victim);
            note("kill " + victim.title() + " " + victim.pid(), () -> machine.kill(victim));
        }
    }

    private void noteVictim(SimProcess victim) {
        SimProcess parent = machine.world.process(victim.parentPid());
        String role = victim.title() + " of " + (parent == null ? "" : parent.title());
        loggerKilled |= role.contains("/log") || role.contains(TestMachine.CATCH_ALL)
                || role.startsWith("jinn of");
    }

    private void killAtSomeCall() {
        SimProcess victim = somebody();
        int calls = 1 + random.nextInt(60);
        if (victim == null) {
            return;
        }
        noteVictim(victim);
        note("kill " + victim.title() + " at call " + calls, () -> machine.world.faults(
                Faults.killAtNth(call -> call.caller() == victim, calls)));
    }

    private void order() {
        String letter = "" + LETTERS.charAt(random.nextInt(LETTERS.length()));
        String service = services.get(random.nextInt(services.size()));
        if (letter.equals("u") || letter.equals("o")) {
            noteStart(service);
        }
        note("svc -" + letter + " " + service, () ->
                machine.world.start("/bin/jinn", "svc", "-" + letter, "/run/service/" + service));
    }

    private void orderScanner() {
        String letter = "" + "ahnz".charAt(random.nextInt(4));
        note("svscanctl -" + letter, () ->
                machine.world.start("/bin/jinn", "svscanctl", "-" + letter, "/run/service"));
    }

    /** From now on, until the next fault of another kind, some calls of our daemons fail. */
    private void fail() {
        failedCalls = true;
        int oneIn = 3 + random.nextInt(40);
        Errno errno = ERRORS.get(random.nextInt(ERRORS.size()));
        note("one call in " + oneIn + " fails with " + errno, () -> machine.world.faults(call -> {
            boolean ours = call.caller().title().startsWith("jinn")
                    && call.caller().parentPid() != 0 || call.caller().pid() == 1;
            boolean may = ours && FAILING.contains(call.name());
            return may && random.nextInt(oneIn) == 0 ? new Fault.Fail(errno) : Fault.NONE;
        }));
    }
}
