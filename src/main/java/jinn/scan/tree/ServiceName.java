package jinn.scan.tree;

/** Which names of a scan directory are those of services. */
public final class ServiceName {

    /** The longest that is taken where nobody says otherwise. */
    public static final int SIZE_DEFAULT = 251;

    private ServiceName() {
    }

    /** It is not looked at, whatever it is. */
    public static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    /** Why it is skipped and told of; empty where it is not. */
    public static String refusal(String name, int sizeMax) {
        return name.length() > sizeMax ? "name too long" : "";
    }
}
