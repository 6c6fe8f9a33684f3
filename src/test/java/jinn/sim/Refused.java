package jinn.sim;

import jinn.value.Errno;

/** A simulated call fails; becomes a value before it leaves this package. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Errno errno;

    Refused(Errno errno) {
        super(errno.reason(), null, false, false);
        this.errno = errno;
    }

    Errno errno() {
        return errno;
    }
}
