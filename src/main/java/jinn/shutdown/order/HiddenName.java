package jinn.shutdown.order;

import jinn.control.Layout;

/**
 * The name that takes a service away from the scanner: it begins with a dot, and tells the
 * service's own, so that a line about it can say that.
 */
public final class HiddenName {

    private static final String PREFIX = Layout.HIDDEN;
    private static final int MARK = 6;
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private HiddenName() {
    }

    /** {@code number} makes it another one than those before. */
    public static String of(String service, long number) {
        StringBuilder mark = new StringBuilder();
        long rest = number;
        for (int i = 0; i < MARK; i++) {
            mark.append(DIGITS.charAt((int) Long.remainderUnsigned(rest, DIGITS.length())));
            rest = Long.divideUnsigned(rest, DIGITS.length());
        }
        return PREFIX + service + ":" + mark;
    }

    /** The service that has or had this name. */
    public static String service(String name) {
        int end = name.length() - MARK - 1;
        return name.startsWith(PREFIX) && end > PREFIX.length() && name.charAt(end) == ':'
                ? name.substring(PREFIX.length(), end) : name;
    }

    public static boolean isHidden(String name) {
        return name.startsWith(".");
    }
}
