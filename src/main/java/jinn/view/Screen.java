package jinn.view;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Terminals.Size;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Fd;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * What stdout is: a terminal of so many columns, or something that takes rows of any width.
 *
 * @param columns a row has no more
 * @param colours whether words may have colours
 */
public record Screen(boolean terminal, int rows, int columns, boolean colours) {

    /** A pipe or a file: programs read it, and all of a row. */
    public static final Screen NONE =
            new Screen(false, Integer.MAX_VALUE, Integer.MAX_VALUE, false);

    private static final int ROWS_DEFAULT = 24;
    private static final int COLUMNS_DEFAULT = 80;
    private static final int MOST = 10_000;

    /** As the terminal says, else {@code $COLUMNS}; without colours where NO_COLOR says so. */
    public static Screen of(Kernel kernel) {
        if (!(kernel.terminals().size(Fd.STDOUT) instanceof Ok<Size>(Size size))) {
            return NONE;
        }
        Variables variables = Variables.of(kernel);
        String off = variables.value("NO_COLOR");
        boolean colours = (off == null || off.isEmpty()) && !"dumb".equals(variables.value("TERM"));
        return new Screen(true, told(size.rows(), variables.value("LINES"), ROWS_DEFAULT),
                told(size.columns(), variables.value("COLUMNS"), COLUMNS_DEFAULT), colours);
    }

    private static int told(int size, @Nullable String variable, int otherwise) {
        long chosen = variable == null ? 0 : Decimal.parse(variable).orElse(0);
        return size > 0 ? size : chosen > 0 && chosen <= MOST ? (int) chosen : otherwise;
    }

    /** Text in place of what the screen shows: as many lines as fit, none of which is to wrap. */
    public String page(String text) {
        StringBuilder page = new StringBuilder("\033[H");
        List<String> lines = Bytes.fields(text, '\n');
        int count = Math.min(lines.size() - 1, rows - 1);
        for (int i = 0; i < count; i++) {
            page.append(lines.get(i)).append("\033[K\r\n");
        }
        return page.append("\033[J").toString();
    }

    /** A word in the colour of a state. */
    public String coloured(ServiceFacts.State state, String word) {
        return colours ? "\033[" + colour(state) + "m" + word + "\033[0m" : word;
    }

    private static String colour(ServiceFacts.State state) {
        return switch (state) {
            case UP, READY, DONE -> "32";
            case PAUSED, FINISHING, UNKNOWN, PARTLY_UP -> "33";
            case FAILED -> "31";
            case DOWN, NOT_DONE -> "0";
            case NOT_SUPERVISED -> "2";
        };
    }
}
