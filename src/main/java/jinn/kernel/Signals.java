package jinn.kernel;

import java.util.List;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Signal;

/** Signals as bytes on a descriptor. */
public interface Signals {

    /**
     * Blocks these and makes a non-blocking descriptor that becomes readable when one arrives.
     * A write that cannot be made only fails from then on, in this process: to a broken pipe with
     * EPIPE, past the limit for files with EFBIG.
     */
    Result<Fd> catching(List<Signal> signals);

    /** The next pending one; EAGAIN where there is none. */
    Result<Signal> next(Fd fd);

    /** A write to a broken pipe gives EPIPE and nothing else; children die of it as ever. So for
     * the limit of a file's size, and EFBIG. */
    void surviveBrokenPipes();

    Result<Done> block(Signal signal);
}
