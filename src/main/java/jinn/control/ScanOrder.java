package jinn.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scanner can be told through its control fifo, one letter each. */
public enum ScanOrder implements Order {

    /** Bury the dead now. */
    REAP('z'),
    /** Look at the scan directory now. */
    SCAN('a'),
    /** Leave at once; wait for nobody. */
    ABORT('b'),
    /** Scan, then prune. */
    HANGUP('h'),
    /** The same as terminate. */
    INTERRUPT('i'),
    /** Stop all services, let their loggers read to the end, then finish. */
    TERMINATE('t'),
    /** Stop all services and all loggers, then finish. */
    QUIT('q'),
    /** Stop services that were gone at the last scan; let their loggers read to the end. */
    PRUNE('n'),
    /** Stop services that were gone at the last scan, and their loggers. */
    PRUNE_LOGGERS('N'),
    /** Become the program that is in this one's place now, with the tree as it is. */
    REEXECUTE('E');

    private final char letter;

    ScanOrder(char letter) {
        this.letter = letter;
    }

    @Override
    public char letter() {
        return letter;
    }

    /** Null where it means nothing. */
    public static @Nullable ScanOrder of(int letter) {
        for (ScanOrder order : values()) {
            if (order.letter == letter) {
                return order;
            }
        }
        return null;
    }

    /** All the letters, as options of a client. */
    public static String letters() {
        return Order.letters(List.of(values()));
    }
}
