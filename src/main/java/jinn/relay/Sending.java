package jinn.relay;

import java.util.Arrays;
import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.wire.Frames;

/** Messages on their way into a pipe that does not block. */
final class Sending {

    /** A client that lets so much lie does not read any more. */
    static final int SIZE_MAX = 1 << 20;

    private final Files files;
    private final Fd pipe;
    private byte[] bytes = {};

    Sending(Files files, Fd pipe) {
        this.files = files;
        this.pipe = pipe;
    }

    Fd pipe() {
        return pipe;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** ENOMEM where the client does not read. */
    Result<Done> put(byte[] message) {
        byte[] framed = Frames.framed(message);
        if (bytes.length + framed.length > SIZE_MAX) {
            return new Failed<>(Errno.ENOMEM);
        }
        int size = bytes.length;
        bytes = Arrays.copyOf(bytes, size + framed.length);
        System.arraycopy(framed, 0, bytes, size, framed.length);
        return flush();
    }

    /** As much as there is room for. */
    Result<Done> flush() {
        while (bytes.length > 0) {
            switch (files.write(pipe, bytes, 0, bytes.length)) {
                case Ok<Integer>(Integer count) ->
                    bytes = Arrays.copyOfRange(bytes, count, bytes.length);
                case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
                    return Result.DONE;
                }
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
            }
        }
        return Result.DONE;
    }
}
