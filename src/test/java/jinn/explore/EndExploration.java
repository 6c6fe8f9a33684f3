package jinn.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jinn.scenario.Endings;
import jinn.scenario.Services;
import jinn.scenario.TestMachine;
import jinn.sim.Chance;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.value.Signal;

/** One random history: orders to shut down come and are cancelled, and daemons are killed. */
final class EndExploration {

    private static final int DISTURBANCES_MAX = 8;
    private static final int PAUSE_MS_MAX = 400;
    private static final int TRIES_MAX = 4;

    /** From the last order to the end: two scripts, the grace time, starts a second apart. */
    private static final long END_MS = 30_000;
    private static final List<String> SERVICES = List.of("obedient", "talker", "stubborn");

    private final long seed;
    private final Random random;
    private final boolean container;
    private final TestMachine machine;
    private final List<String> log = new ArrayList<>();

    /** Each may have the script run once, and the end once more. */
    private int scriptsOrdered;

    private EndExploration(long seed) {
        this.seed = seed;
        random = Chance.of(seed);
        container = random.nextBoolean();
        machine = Endings.machine(seed, container);
        machine.service("stubborn", (kernel, words) -> {
            kernel.signals().block(Signal.TERM);
            return Services.quiet("stubborn").run(kernel, words);
        });
    }

    static void of(long seed) {
        EndExploration exploration = new EndExploration(seed);
        try (exploration.machine) {
            exploration.run();
        } catch (AssertionError | RuntimeException error) {
            throw new AssertionError("with seed " + seed + " after\n"
                    + String.join("\n", exploration.log) + "\n" + error.getMessage(), error);
        }
    }

    private void run() {
        Endings.boot(machine, container);
        int disturbances = random.nextInt(DISTURBANCES_MAX);
        for (int i = 0; i < disturbances && machine.world.isRunning(); i++) {
            machine.world.runMs(random.nextInt(PAUSE_MS_MAX));
            disturb();
        }
        // An order that a killed daemon had in its hand is lost, and may be given again.
        for (int i = 0; i < TRIES_MAX && machine.world.isRunning(); i++) {
            client("hpr", "-dWp");
            machine.world.runMs(random.nextInt(PAUSE_MS_MAX));
            killSomebody();
            machine.world.runMs(END_MS);
            if (machine.world.isRunning() && !isWhole()) {
                machine.world.runMs(END_MS); // An earlier order for a minute later is just due.
            }
            mustHold(!machine.world.isRunning() || isWhole(), "half done: " + left());
        }
        checkEnd();
    }

    private void disturb() {
        switch (random.nextInt(7)) {
            case 0 -> client("shutdown", "-h", "+1");
            case 1 -> client("shutdown", "-c");
            case 2 -> {
                scriptsOrdered++;
                client("shutdown", "now");
            }
            case 3 -> killBoth();
            case 4 -> killAtSomeCall();
            default -> killSomebody();
        }
    }

    private void client(String... words) {
        List<String> all = new ArrayList<>(List.of("/bin/jinn"));
        all.addAll(List.of(words));
        note(String.join(" ", words));
        machine.world.start(all.toArray(String[]::new));
    }

    private SimProcess somebody() {
        String service = random.nextBoolean() ? Endings.DAEMON : TestMachine.CATCH_ALL;
        return random.nextBoolean() ? machine.supervisor(service) : machine.running(service);
    }

    private void killSomebody() {
        kill(somebody());
    }

    private void killBoth() {
        SimProcess daemon = machine.running(Endings.DAEMON);
        kill(machine.supervisor(Endings.DAEMON));
        kill(daemon);
    }

    private void kill(SimProcess victim) {
        if (victim != null && machine.world.isRunning()) {
            note("kill " + victim.title());
            machine.kill(victim);
        }
    }

    private void killAtSomeCall() {
        SimProcess victim = somebody();
        int calls = 1 + random.nextInt(40);
        note("kill " + victim + " at call " + calls);
        machine.world.faults(victim == null ? Faults.NONE
                : Faults.killAtNth(call -> call.caller() == victim, calls));
    }

    private void note(String what) {
        log.add(machine.world.nowMs() + " ms: " + what);
    }

    private String left() {
        StringBuilder text = new StringBuilder();
        for (SimProcess process : machine.world.living()) {
            text.append(' ').append(process.pid()).append(" (").append(process.title())
                    .append(", of ").append(process.parentPid()).append(", in ")
                    .append(machine.world.directoryOf(process)).append(')');
        }
        return text.toString();
    }

    /** Nothing has begun: everybody is where he was. */
    private boolean isWhole() {
        return SERVICES.stream().allMatch(name -> machine.world.files().exists(
                TestMachine.SCAN + "/" + name) && machine.running(name) != null);
    }

    private void checkEnd() {
        mustHold(!machine.world.isRunning(), "never ends");
        String said = machine.log() + machine.world.console();
        mustHold(times("rc.shutdown once", said) <= 1 + scriptsOrdered, "too many scripts");
        mustHold(container ? machine.world.console().contains("finished by ")
                : machine.world.stopped() != null, "no proper end");
        for (SimProcess process : machine.world.living()) {
            mustHold(process.pid() == 1 || !container && mayBeLeft(process), process.pid() + " "
                    + process.title() + " is left in " + machine.world.directoryOf(process));
        }
    }

    /** On a machine the daemon lives to the end, and the scanner starts the last two again. */
    private boolean mayBeLeft(SimProcess process) {
        String directory = machine.world.directoryOf(process);
        return process.parentPid() == 0
                || directory.equals(TestMachine.SCAN + "/" + Endings.DAEMON)
                || directory.equals(TestMachine.SCAN + "/" + TestMachine.CATCH_ALL);
    }

    private static long times(String word, String text) {
        return text.lines().filter(line -> line.contains(word)).count();
    }

    private void mustHold(boolean fact, String otherwise) {
        if (!fact) {
            throw machine.world.failed(otherwise, null);
        }
    }
}
