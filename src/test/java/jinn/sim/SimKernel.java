package jinn.sim;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jinn.kernel.Clock;
import jinn.kernel.Confinement;
import jinn.kernel.Directories;
import jinn.kernel.Files;
import jinn.kernel.Host;
import jinn.kernel.Kernel;
import jinn.kernel.Limits;
import jinn.kernel.Patterns;
import jinn.kernel.Poller;
import jinn.kernel.Processes;
import jinn.kernel.Scheduling;
import jinn.kernel.Signals;
import jinn.kernel.Sockets;
import jinn.kernel.Terminals;
import jinn.kernel.Users;
import jinn.sim.Faults.Call;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Instant;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Signal;

/** The kernel as one simulated process sees it. */
final class SimKernel implements Kernel {

    private final SimProcess self;
    private final World world;
    private final SimFiles files;
    private final SimProcesses processes;
    private final SimSignals signals;
    private final SimPoller poller;
    private final SimHost machine;

    SimKernel(SimProcess self) {
        this.self = self;
        world = self.world;
        files = new SimFiles(this, self);
        processes = new SimProcesses(this, self);
        signals = new SimSignals(this, self);
        poller = new SimPoller(this, self);
        machine = new SimHost(this, self);
    }

    /** A call that may fail: the body throws {@link Refused} then. */
    <T> Result<T> result(String name, Supplier<T> body, Object... arguments) {
        Object line = begin(name, arguments);
        Result<T> result;
        Fault fault = fault(name, arguments);
        if (fault instanceof Fault.Fail(Errno errno)) {
            result = new Result.Failed<>(errno);
        } else {
            result = attempt(body);
        }
        world.trace().end(line, result);
        return result;
    }

    /** A call that may fail, and has no other result. */
    Result<Done> done(String name, Runnable body, Object... arguments) {
        return result(name, () -> {
            body.run();
            return Done.DONE;
        }, arguments);
    }

    private static <T> Result<T> attempt(Supplier<T> body) {
        try {
            return new Result.Ok<>(body.get());
        } catch (Refused refused) {
            return new Result.Failed<>(refused.errno());
        }
    }

    /** A call that cannot fail. */
    <T> T plain(String name, Supplier<T> body, Object... arguments) {
        Object line = begin(name, arguments);
        fault(name, arguments);
        T result = body.get();
        world.trace().end(line, result);
        return result;
    }

    private Object begin(String name, Object... arguments) {
        tick();
        return world.trace().begin(world.scheduler().nowNs(), self, name, List.of(arguments));
    }

    private void tick() {
        self.mustLive();
        world.scheduler().tick(self);
        self.mustLive();
    }

    private Fault fault(String name, Object... arguments) {
        Call call = new Call(self, name, List.of(arguments), self.nextCall());
        Fault fault = world.faults().before(call);
        if (fault instanceof Fault.Kill) {
            world.kill(self, Signal.KILL);
            self.mustLive();
        }
        return fault;
    }

    /** For the first program of a process: it is looked for nowhere. */
    int become(List<String> words) {
        Errno errno = processes.exec(
                new Child.Exec(words.getFirst(), words, Environment.INHERITED));
        throw Fatal.exec(words.getFirst(), errno);
    }

    /** Java's expressions are close enough to POSIX's for what the tests ask. */
    @Override
    public Patterns patterns() {
        Partial.Patterns patterns = expression -> {
            try {
                var pattern = java.util.regex.Pattern.compile(expression);
                return Optional.of((bytes, from, to) ->
                        pattern.matcher(Bytes.fromArray(bytes, from, to - from)).find());
            } catch (java.util.regex.PatternSyntaxException none) {
                return Optional.empty();
            }
        };
        return patterns;
    }

    @Override
    public Users users() {
        return new SimUsers(this, self);
    }

    @Override
    public Limits limits() {
        return new SimLimits(this, self);
    }

    @Override
    public Sockets sockets() {
        return new SimSockets(this, self);
    }

    @Override
    public Confinement confinement() {
        throw new AssertionError("nothing simulates confinement");
    }

    @Override
    public Scheduling scheduling() {
        throw new AssertionError("nothing simulates scheduling");
    }

    @Override
    public Terminals terminals() {
        return new SimTerminals(this, self);
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Directories directories() {
        return new SimDirectories(this, self);
    }

    @Override
    public Processes processes() {
        return processes;
    }

    @Override
    public Signals signals() {
        return signals;
    }

    @Override
    public Clock clock() {
        return new Partial.Clock() {
            @Override
            public Instant now() {
                tick();
                return world.now();
            }

            @Override
            public long monotonicNs() {
                tick();
                return world.scheduler().nowNs();
            }
        };
    }

    @Override
    public Poller poller() {
        return poller;
    }

    @Override
    public Host host() {
        return machine;
    }
}
