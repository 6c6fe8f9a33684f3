package jinn.value;

/**
 * A living process, none of the system's own, as it was seen once.
 *
 * @param start when it began, in a unit of the system's: no two of one number have the same
 * @param title its words with blanks between, or its name where it has none
 */
public record Running(Pid pid, Pid parent, int session, long start, String title) {

    private static final int SHOWN_MAX = 80;

    /** The title as a part of a line: cut, and without what would be an order to a terminal. */
    public String shownTitle() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < title.length() && i < SHOWN_MAX; i++) {
            char c = title.charAt(i);
            text.append(c < ' ' || c == 0x7f ? '?' : c);
        }
        return text.toString();
    }
}
