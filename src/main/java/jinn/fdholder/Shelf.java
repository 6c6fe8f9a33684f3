package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is held, in the order in which it came; a changed one is another value. */
public record Shelf(List<Held> all) {

    public static final Shelf EMPTY = new Shelf(List.of());

    /** Null where nothing has that name. */
    @Nullable Held named(String id) {
        for (Held held : all) {
            if (held.entry().id().equals(id)) {
                return held;
            }
        }
        return null;
    }

    Shelf with(List<Held> more) {
        List<Held> joined = new ArrayList<>(all);
        joined.addAll(more);
        return new Shelf(joined);
    }

    Shelf without(List<Held> fewer) {
        List<Held> left = new ArrayList<>(all);
        left.removeAll(fewer);
        return new Shelf(left);
    }
}
