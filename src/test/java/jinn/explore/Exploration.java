package jinn.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jinn.kernel.Kernel;
import jinn.scenario.Services;
import jinn.scenario.TestMachine;
import jinn.sim.Chance;
import jinn.sim.Program;
import jinn.system.Report;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Signal;

/** One random history: a tree comes up, suffers, recovers and is stopped. */
final class Exploration {

    private static final int DISTURBANCES_MAX = 25;
    private static final int PAUSE_MS_MAX = 900;
    private static final int STOP_PAUSE_MS_MAX = 50;
    private static final long RECOVERY_MS = 30_000;
    private static final long STOP_MS = 120_000;

    private final long seed;
    private final Random random;
    private final TestMachine machine;
    private final List<String> services = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Chaos chaos;
    private int lines;

    private Exploration(long seed) {
        this.seed = seed;
        random = Chance.of(seed);
        machine = new TestMachine(seed);
        chaos = new Chaos(machine, random, services);
    }

    static void of(long seed) {
        Exploration exploration = new Exploration(seed);
        try (exploration.machine) {
            exploration.run();
        } catch (AssertionError | RuntimeException error) {
            throw new AssertionError("with seed " + seed + " after\n"
                    + String.join("\n", exploration.chaos.log()) + "\n" + error.getMessage(),
                    error);
        }
    }

    private void run() {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            services.add("s" + i);
            add(TestMachine.image("s" + i), "s" + i);
        }
        for (String visitor : Chaos.VISITORS) {
            add(Chaos.HOME + visitor, visitor);
        }
        machine.boot();
        int disturbances = random.nextInt(DISTURBANCES_MAX);
        for (int i = 0; i < disturbances; i++) {
            machine.world.runMs(random.nextInt(PAUSE_MS_MAX));
            mustHold(machine.world.isRunning(), "pid 1 is gone");
            chaos.disturb();
        }
        chaos.calm();
        if (random.nextInt(3) > 0) {
            machine.world.runMs(RECOVERY_MS);
            checkRecovered();
        }
        stop();
    }

    private void stop() {
        machine.world.kill(machine.world.process(1), Signal.TERM);
        int disturbances = random.nextInt(4);
        for (int i = 0; i < disturbances; i++) {
            machine.world.runMs(random.nextInt(STOP_PAUSE_MS_MAX));
            chaos.disturbStop();
        }
        machine.world.runToEnd(STOP_MS);
        mustHold(machine.world.console().contains("finished"), "not finished in order");
    }

    private void add(String directory, String name) {
        Program program = switch (random.nextInt(3)) {
            case 0 -> Services.quiet(name);
            case 1 -> Services.crasher(name, random.nextInt(3000));
            default -> (kernel, _) -> talk(kernel, name);
        };
        if (random.nextBoolean()) {
            machine.logged(directory, name, program);
        } else {
            machine.service(directory, name, program);
        }
    }

    /** Every line is another one, and remembered once it has been written. */
    private int talk(Kernel kernel, String name) {
        while (true) {
            String line = name + " says " + lines++;
            Result<Integer> put = new Report(kernel, "").put(Fd.STDOUT, line + "\n");
            if (put.isOk()) {
                written.add(line);
            }
            Services.sleep(kernel, 100);
        }
    }

    private void checkRecovered() {
        for (String service : services) {
            mustHold(machine.supervisor(service) != null, service + " has no supervisor");
            mustHold(machine.supervisors(service).size() == 1,
                    service + " has several supervisors");
        }
        for (String visitor : Chaos.VISITORS) {
            int wanted = chaos.isHere(visitor) ? 1 : 0;
            mustHold(machine.supervisors(visitor).size() == wanted, visitor + " has "
                    + machine.supervisors(visitor).size() + " supervisors");
        }
        List<String> faults = Checker.faultsOf(machine.world.history(), chaos);
        mustHold(faults.isEmpty(), String.join("\n", faults));
        if (!chaos.isLoggerKilled()) {
            checkLines();
        }
    }

    private void checkLines() {
        StringBuilder all = new StringBuilder(machine.log());
        List<String> everybody = new ArrayList<>(services);
        everybody.addAll(Chaos.VISITORS);
        for (String service : everybody) {
            all.append(machine.log("/run/" + service));
        }
        List<String> logged = all.toString().lines().toList();
        for (String line : written.subList(0, Math.max(0, written.size() - 20))) {
            long times = logged.stream().filter(line::equals).count();
            mustHold(times == 1 || isExcused(line), line + " is in the logs " + times + " times");
        }
    }

    /** A logger whose supervisor cannot be started does not get the rest when its pair goes. */
    private boolean isExcused(String line) {
        return chaos.hasFailedCalls() && line.startsWith("v");
    }

    private void mustHold(boolean fact, String otherwise) {
        if (!fact) {
            throw machine.world.failed(otherwise, null);
        }
    }
}
