package jinn.kernel;

import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Terminals as whole screens. ENOTTY where a descriptor is none. */
public interface Terminals {

    /** 0 where the terminal does not say. */
    record Size(int rows, int columns) {
    }

    Result<Size> size(Fd terminal);

    /**
     * From now on each key is read at once, is not shown, and is no signal; what is written goes to
     * the screen as it is, so a line ends with a carriage return and a newline.
     *
     * @return how it was before, for {@link #restore}
     */
    Result<byte[]> takeKeys(Fd terminal);

    /** How the terminal is, for {@link #restore}. */
    Result<byte[]> mode(Fd terminal);

    /** Once all is shown that was written. What was typed and not read is forgotten. */
    Result<Done> restore(Fd terminal, byte[] before);
}
