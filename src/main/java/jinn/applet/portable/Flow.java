package jinn.applet.portable;

import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Bytes on their way to stdout. */
public final class Flow {

    private static final int CHUNK = 16_384;

    private final Files files;
    private final byte[] chunk = new byte[CHUNK];

    public Flow(Files files) {
        this.files = files;
    }

    /**
     * All there is to read; the failure is that of reading.
     *
     * @throws Fatal 111 where they cannot be written
     */
    public Result<Done> copy(Fd from) {
        while (true) {
            switch (files.read(from, chunk, 0, chunk.length)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) when count == 0 -> {
                    return Result.DONE;
                }
                case Ok<Integer>(Integer count) -> put(chunk, 0, count);
            }
        }
    }

    /** @throws Fatal 111 where they cannot be written */
    public void put(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at += files.write(Fd.STDOUT, bytes, at, to - at).orFatal("write to", "stdout");
        }
    }
}
