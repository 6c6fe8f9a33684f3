package jinn.sim;

import jinn.kernel.Terminals;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;

/** No descriptor of the simulated machine is a terminal. */
final class SimTerminals implements Terminals {

    private final SimKernel kernel;
    private final SimProcess self;

    SimTerminals(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
    }

    private <T> Result<T> none(String name, Fd fd) {
        return kernel.result(name, () -> {
            self.descriptors.file(fd);
            throw new Refused(Errno.ENOTTY);
        }, fd);
    }

    @Override
    public Result<Size> size(Fd terminal) {
        return none("size", terminal);
    }

    @Override
    public Result<byte[]> mode(Fd terminal) {
        return none("mode", terminal);
    }

    @Override
    public Result<byte[]> takeKeys(Fd terminal) {
        return none("takeKeys", terminal);
    }

    @Override
    public Result<Done> restore(Fd terminal, byte[] before) {
        return none("restore", terminal);
    }
}
