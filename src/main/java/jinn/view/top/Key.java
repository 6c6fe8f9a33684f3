package jinn.view.top;

import java.util.ArrayList;
import java.util.List;

/** What somebody typed, as far as it means anything here. */
public enum Key {
    UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST, STOP, START, RESTART, LOG, SORT, HELP, YES, NO, QUIT;

    private static final String LETTERS = "kjgGsurlo?yqn";
    private static final Key[] OF_LETTERS =
            {UP, DOWN, FIRST, LAST, STOP, START, RESTART, LOG, SORT, HELP, YES, QUIT, NO};
    private static final String FINALS = "ABHF";
    private static final Key[] OF_FINALS = {UP, DOWN, FIRST, LAST};
    private static final String NUMBERS = "561478";
    private static final Key[] OF_NUMBERS = {PAGE_UP, PAGE_DOWN, FIRST, LAST, FIRST, LAST};

    private static final int ESCAPE = 0x1b;
    private static final int INTERRUPT = 3;
    private static final int BACK = 2;
    private static final int FORWARD = 6;
    private static final int RETURN = 13;

    /** The keys of what a terminal sent at once; what is none of ours is passed over. */
    public static List<Key> of(byte[] bytes, int size) {
        List<Key> keys = new ArrayList<>();
        int at = 0;
        while (at < size) {
            if (bytes[at] != ESCAPE) {
                plain(keys, bytes[at]);
                at++;
            } else if (at + 1 < size && (bytes[at + 1] == '[' || bytes[at + 1] == 'O')) {
                at = sequence(keys, bytes, at + 2, size);
            } else {
                keys.add(NO);
                at++;
            }
        }
        return keys;
    }

    private static void plain(List<Key> keys, byte one) {
        int letter = LETTERS.indexOf(one);
        switch (one) {
            case INTERRUPT -> keys.add(QUIT);
            case BACK -> keys.add(PAGE_UP);
            case FORWARD, ' ' -> keys.add(PAGE_DOWN);
            case RETURN -> keys.add(LOG);
            default -> {
                if (letter >= 0) {
                    keys.add(OF_LETTERS[letter]);
                }
            }
        }
    }

    /** Numbers and semicolons, and what they end with; the place behind that. */
    private static int sequence(List<Key> keys, byte[] bytes, int from, int size) {
        int at = from;
        while (at < size && bytes[at] < '@') {
            at++;
        }
        if (at == size) {
            return size;
        }
        int last = FINALS.indexOf(bytes[at]);
        int number = bytes[at] == '~' ? NUMBERS.indexOf(bytes[from]) : -1;
        if (last >= 0) {
            keys.add(OF_FINALS[last]);
        } else if (number >= 0) {
            keys.add(OF_NUMBERS[number]);
        }
        return at + 1;
    }
}
