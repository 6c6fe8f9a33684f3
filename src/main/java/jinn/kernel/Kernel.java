package jinn.kernel;

import jinn.value.Bug;

/**
 * Everything outside the process, by role. Two implementations: the Linux one, and the simulated
 * one of the tests. A path, an argument or a variable is a byte string: a {@code String} whose
 * chars are all below 256, one per byte, so that names that are not UTF-8 survive unchanged.
 */
public interface Kernel {

    Files files();

    Directories directories();

    Processes processes();

    Signals signals();

    Clock clock();

    Poller poller();

    Host host();

    /** A kernel that is not asked to understand expressions need not. */
    default Patterns patterns() {
        throw new Bug("this kernel has no patterns");
    }

    default Users users() {
        throw new Bug("this kernel has no users");
    }

    default Limits limits() {
        throw new Bug("this kernel has no limits");
    }

    default Sockets sockets() {
        throw new Bug("this kernel has no sockets");
    }

    default Lines lines() {
        return Lines.SLOW;
    }
}
