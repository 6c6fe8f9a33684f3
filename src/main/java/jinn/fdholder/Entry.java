package jinn.fdholder;

import jinn.text.Tai64n;

/** A name under which a descriptor is held, and until when. */
public record Entry(Tai64n expiry, String id) {

    public static final int ID_MAX = 255;

    /** Later than that is never: about 73 thousand million years. */
    public static final long NEVER_LABEL = 3L << 61;
    public static final Tai64n NEVER = new Tai64n(NEVER_LABEL, 0);

    public boolean expires() {
        return expiry.label() >= 0 && expiry.label() < NEVER_LABEL;
    }

    boolean isOver(Tai64n now) {
        return expires() && (expiry.label() < now.label()
                || expiry.label() == now.label() && expiry.nanos() <= now.nanos());
    }

    static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= ID_MAX && id.indexOf('\0') < 0;
    }
}
