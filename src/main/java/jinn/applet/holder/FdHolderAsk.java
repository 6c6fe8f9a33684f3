package jinn.applet.holder;

import jinn.fdholder.Client;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** What the clients of a holder share: the way to it, and what its refusal means. */
final class FdHolderAsk {

    private static final int REFUSED = 1;

    private FdHolderAsk() {
    }

    static Client connect(Kernel kernel, Options options) {
        return Client.connect(kernel, options.operand(0), options.number('t', 0));
    }

    /** Exit 1 where the holder said no, 111 where there was no answer. */
    static <T> T answer(Result<T> answer, String verb, String what) {
        return switch (answer) {
            case Ok<T>(T value) -> value;
            case Failed<T>(Errno errno) -> throw new Fatal(isSilence(errno)
                    ? Fatal.SYSTEM : REFUSED, "unable to " + verb + " " + what + ": "
                    + errno.reason());
        };
    }

    private static boolean isSilence(Errno errno) {
        return errno == Errno.EPIPE || errno == Errno.ECONNRESET
                || errno == Errno.ETIMEDOUT || errno == Errno.EPROTO;
    }
}
