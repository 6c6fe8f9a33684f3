package jinn.view.top;

import java.util.List;
import jinn.kernel.Terminals.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is on the screen.
 *
 * @param rows in the order that they are shown in
 * @param selected the name of the service that keys are about; null where there is none
 * @param first the number of the row at the top
 * @param asked what is done once somebody says yes; null for nothing
 * @param message what was said last
 * @param looked when: of the rows, in ms, and for ages, in seconds since 1970
 */
public record State(List<Row> rows, @Nullable String selected, int first, Size size, Sort sort,
        @Nullable Key asked, String message, Looked looked) {

    /** What the rows are sorted by. */
    public enum Sort {
        NAME("name"), CPU("processor time"), MEMORY("memory");

        final String word;

        Sort(String word) {
            this.word = word;
        }

        Sort next() {
            return this == NAME ? CPU : this == CPU ? MEMORY : NAME;
        }
    }

    record Looked(long atMs, long nowSeconds) {
    }

    public static State of(Size size) {
        return new State(List.of(), null, 0, size, Sort.NAME, null, "", new Looked(0, 0));
    }

    State with(List<Row> other, Looked when) {
        return new State(other, selected, first, size, sort, asked, message, when);
    }

    State selecting(@Nullable String name) {
        return new State(rows, name, first, size, sort, null, "", looked);
    }

    State from(int row) {
        return new State(rows, selected, row, size, sort, asked, message, looked);
    }

    State sized(Size other) {
        return new State(rows, selected, first, other, sort, asked, message, looked);
    }

    State sorted(Sort by) {
        return new State(rows, selected, first, size, by, null, "sorted by " + by.word, looked);
    }

    State asking(@Nullable Key key, String text) {
        return new State(rows, selected, first, size, sort, key, text, looked);
    }

    /** The number of the selected row; 0 where it is gone. */
    int index() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).facts().name().equals(selected)) {
                return i;
            }
        }
        return 0;
    }
}
