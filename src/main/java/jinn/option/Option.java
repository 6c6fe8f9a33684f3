package jinn.option;

import java.util.List;
import jinn.text.Bytes;

/**
 * One option of a program.
 *
 * @param letter {@link #NONE} of one that has long names only
 * @param names how it may be spelled, dashes included; the usage line has the first
 * @param value what the usage line calls its value; empty where it takes none
 * @param text what it does, in one line; empty where nobody but the program itself gives it
 */
public record Option(char letter, List<String> names, String value, Place place, String text) {

    public static final char NONE = 0;

    /** Where the usage line has it. */
    public enum Place {
        /** In brackets of its own. */
        OWN(""),
        /** The same, and it may be given again. */
        AGAIN("*"),
        /** One of it and of those that follow has to be given: without brackets. */
        NEEDED("!"),
        /** In the place of the one before; set apart by a bar. */
        ELSE("|"),
        /** The same, with blanks around the bar. */
        WIDE_ELSE("| "),
        /** Nowhere: another name of what there is, or for the program itself. */
        HIDDEN("~");

        private final String mark;

        Place(String mark) {
            this.mark = mark;
        }

        /** What stands before the option in a description. */
        String mark() {
            return mark;
        }

        boolean isElse() {
            return this == ELSE || this == WIDE_ELSE;
        }
    }

    public boolean takesValue() {
        return !value.isEmpty();
    }

    public Kind kind() {
        return value.isEmpty() ? Kind.NONE : Kind.of(value);
    }

    /** As the usage line has it. */
    String spelled() {
        return names.getFirst() + (value.isEmpty() ? "" : " " + value);
    }

    /** From a line of a description up to its text. */
    static Option of(String head, String text) {
        Place place = place(head);
        String marked = head.substring(place.mark().length());
        int blank = marked.indexOf(' ');
        List<String> names = Bytes.fields(
                blank < 0 ? marked : marked.substring(0, blank), ',');
        char letter = NONE;
        for (String name : names) {
            letter = name.length() == 2 ? name.charAt(1) : letter;
        }
        return new Option(letter, names, blank < 0 ? "" : marked.substring(blank + 1), place, text);
    }

    private static Place place(String head) {
        return switch (head.charAt(0)) {
            case '*' -> Place.AGAIN;
            case '!' -> Place.NEEDED;
            case '~' -> Place.HIDDEN;
            case '|' -> head.startsWith(Place.WIDE_ELSE.mark()) ? Place.WIDE_ELSE : Place.ELSE;
            default -> Place.OWN;
        };
    }
}
