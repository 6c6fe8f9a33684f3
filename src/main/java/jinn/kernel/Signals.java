package jinn.kernel;

import java.util.List;
import jinn.kernel.Result.Done;

/** Signals as bytes on a descriptor. */
public interface Signals {

    /**
     * Blocks these and makes a non-blocking descriptor that becomes readable when one arrives.
     * A write to a broken pipe gives EPIPE and nothing else from then on, in this process only.
     */
    Result<Fd> catching(List<Signal> signals);

    /** The next pending one; EAGAIN where there is none. */
    Result<Signal> next(Fd fd);

    /** A write to a broken pipe gives EPIPE and nothing else; children die of it as ever. */
    void surviveBrokenPipes();

    Result<Done> block(Signal signal);
}
