package jinn.view.top;

import java.util.List;
import jinn.kernel.Terminals.Size;

/** What happens to the screen. */
public sealed interface Event {

    record Typed(Key key) implements Event {
    }

    /**
     * Services were looked at.
     *
     * @param atMs of a clock that does not jump
     */
    record Looked(List<Row> rows, long atMs, long nowSeconds) implements Event {
    }

    record Resized(Size size) implements Event {
    }

    /** Something to be told of, such as what came of an order. */
    record Said(String text) implements Event {
    }
}
