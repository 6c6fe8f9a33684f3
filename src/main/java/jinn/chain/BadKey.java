package jinn.chain;


/** A key that cannot be had: what it comes to depends on who asked for it. */
public final class BadKey extends RuntimeException {

    private final String message;

    public BadKey(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
