package jinn.relay;

/** What a client asks for. Ids are the client's own. */
sealed interface Request {

    /**
     * To be told when the letters of a directory match.
     *
     * @param repeats whether it is told of each match, rather than of the first
     * @param timeoutMs after which that counts as failed; 0 for never
     */
    record Listen(long id, boolean repeats, long timeoutMs, String directory, String expression)
            implements Request {
    }

    record Forget(long id) implements Request {
    }

    /** Not as the protocol has it, which is answered with EPROTO. */
    record Wrong() implements Request {
    }
}
