package jinn.kernel;


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
    Patterns patterns();

    Users users();

    Limits limits();

    Sockets sockets();

    Terminals terminals();

    Confinement confinement();

    Scheduling scheduling();

    default ByteSearch byteSearch() {
        return ByteSearch.SLOW;
    }
}
