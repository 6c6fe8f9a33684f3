package jinn.option;

import java.util.ArrayList;
import java.util.List;

/** Options that clear some bits and set others: of several, each does so in its turn. */
public record Switches(List<Switch> rows) {

    /** Where the made-up letters of those begin that have none. */
    private static final char UNNAMED = '\u0080';
    private static final char NONE = 0;

    /** One of them; {@code name} is its long one, empty where it has none. */
    public record Switch(char letter, String name, int clear, int set) {

        /** One that has a long name only. */
        public static Switch named(String name, int clear, int set) {
            return new Switch(NONE, name, clear, set);
        }
    }

    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (Switch row : rows) {
            if (row.letter() != NONE) {
                letters.append(row.letter());
            }
        }
        return letters.toString();
    }

    /** With others that are no switches. */
    public List<String> longs(String... others) {
        List<String> longs = new ArrayList<>(List.of(others));
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).name().isEmpty()) {
                longs.add(rows.get(i).name() + "=" + letter(i));
            }
        }
        return longs;
    }

    private char letter(int row) {
        char letter = rows.get(row).letter();
        return letter == NONE ? (char) (UNNAMED + row) : letter;
    }

    /** What comes of those that were given. */
    public int bits(Options options) {
        int bits = 0;
        for (Options.Given given : options.all()) {
            for (int i = 0; i < rows.size(); i++) {
                if (letter(i) == given.letter()) {
                    bits = bits & ~rows.get(i).clear() | rows.get(i).set();
                }
            }
        }
        return bits;
    }
}
