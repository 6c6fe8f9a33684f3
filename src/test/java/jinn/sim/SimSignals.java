package jinn.sim;

import java.util.EnumSet;
import java.util.List;
import jinn.kernel.Signals;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Signal;

/** Signals as one simulated process sees them. */
final class SimSignals implements Signals {

    private final SimKernel kernel;
    private final SimProcess self;

    SimSignals(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
    }

    @Override
    public Result<Fd> catching(List<Signal> signals) {
        return kernel.result("catching", () -> {
            self.surviveBrokenPipes();
            signals.forEach(this::blockOne);
            EnumSet<Signal> wanted = EnumSet.noneOf(Signal.class);
            wanted.addAll(signals);
            self.descriptors.mustHaveRoom(1);
            return self.descriptors.add(new SignalFile(wanted));
        }, signals);
    }

    private void blockOne(Signal signal) {
        if (signal != Signal.KILL && signal != Signal.STOP) {
            self.blocked().add(signal);
        }
    }

    @Override
    public Result<Signal> next(Fd fd) {
        return kernel.result("nextSignal", () -> {
            if (self.descriptors.file(fd) instanceof SignalFile file) {
                return file.take(self);
            }
            throw new Refused(Errno.EINVAL);
        }, fd);
    }

    @Override
    public void surviveBrokenPipes() {
        kernel.plain("surviveBrokenPipes", () -> {
            self.surviveBrokenPipes();
            return "";
        });
    }

    @Override
    public Result<Done> block(Signal signal) {
        return kernel.done("block", () -> {
            blockOne(signal);
        }, signal);
    }
}
