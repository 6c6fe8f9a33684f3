package jinn.log.line;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Stdin read into memory: what a killed logger had there is lost. */
public record Direct(Kernel kernel, Input input) implements Source {

    @Override
    public Result<Integer> read(int wanted) {
        return readInto(kernel.files(), input, input.prepare(wanted));
    }

    public static Result<Integer> readInto(Files files, Input input, int room) {
        Result<Integer> result = files.read(Fd.STDIN, input.bytes(), input.end(), room);
        if (result instanceof Ok<Integer>(Integer count)) {
            input.filled(count);
        }
        return result;
    }
}
