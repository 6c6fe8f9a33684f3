package jinn.option;

import java.util.List;

/** Options that clear some bits and set others: of several, each does so in its turn. */
public record Switches(List<Switch> rows) {

    /** One of them; {@code name} is its long one, of one that has no letter. */
    public record Switch(char letter, String name, int clear, int set) {

        public Switch(char letter, int clear, int set) {
            this(letter, "", clear, set);
        }

        /** One that has a long name only. */
        public static Switch named(String name, int clear, int set) {
            return new Switch(Option.NONE, name, clear, set);
        }

        boolean is(Options.Given given) {
            return letter == given.letter()
                    && (letter != Option.NONE || name.equals(given.value()));
        }
    }

    /** What comes of those that were given. */
    public int bits(Options options) {
        int bits = 0;
        for (Options.Given given : options.all()) {
            for (Switch row : rows) {
                if (row.is(given)) {
                    bits = bits & ~row.clear() | row.set();
                }
            }
        }
        return bits;
    }
}
