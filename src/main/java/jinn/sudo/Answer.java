package jinn.sudo;

import jinn.text.Bytes;
import jinn.value.WaitStatus;

/** What a server says after a request, as far as it has come. */
public sealed interface Answer {

    /** More has to come. */
    record Partial() implements Answer {
    }

    /** {@code errno} as on the wire. */
    record NotStarted(int errno) implements Answer {
    }

    /** The program's exit code; 128 and more where a signal killed it. */
    record Ended(int code) implements Answer {
    }

    int STATUS_SIZE = 4;
    int SIGNALLED = 128;

    /** Bytes as characters. */
    static Answer of(String heard) {
        byte[] bytes = Bytes.toArray(heard);
        if (bytes.length > 0 && bytes[0] != 0) {
            return new NotStarted(bytes[0] & 0xff);
        }
        return bytes.length <= STATUS_SIZE ? new Partial()
                : new Ended(code(new WaitStatus((int) Bytes.number(bytes, 1, STATUS_SIZE))));
    }

    /** To end with, of a program that ended so. */
    static int code(WaitStatus status) {
        return status.isExited() ? Math.min(status.code(), SIGNALLED)
                : SIGNALLED + status.signal();
    }
}
