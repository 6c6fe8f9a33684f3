package jinn.chain;

/** A key that cannot be had: what it comes to depends on who asked for it. */
public final class BadKey extends RuntimeException {

    public BadKey(String message) {
        super(message);
    }
}
