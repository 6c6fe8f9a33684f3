package jinn.control;

import java.util.List;

/** What a daemon can be told through its control fifo: one letter, whose row says what it means. */
public sealed interface Order permits ServiceOrder, ScanOrder {

    char letter();

    /** As they are written, or given as options. */
    static String letters(List<? extends Order> orders) {
        StringBuilder letters = new StringBuilder();
        for (Order order : orders) {
            letters.append(order.letter());
        }
        return letters.toString();
    }
}
