package jinn.ipc;

import java.util.List;

/**
 * How to serve.
 *
 * @param connectionsMax how many programs may run at a time
 * @param perUserMax and how many of them for one user
 * @param asksWho whether the clients' credentials are looked at
 */
public record Config(List<String> program, int connectionsMax, int perUserMax,
        boolean asksWho) {

    /** The most that may be asked for. */
    public static final int CONNECTIONS_LIMIT = 1000;
}
