package jinn.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@code help} shows: programs by theme, one line each.
 *
 * @param purposes what a program is for; null where there is no such program
 */
public record Index(Function<String, @Nullable String> purposes) {

    private static final int TEXT_COLUMN = 16;

    /** Of all of them. */
    public String all(List<Theme> themes) {
        StringBuilder text = new StringBuilder();
        for (Theme theme : themes) {
            text.append(text.isEmpty() ? "" : "\n").append(of(theme));
        }
        return text.append("\njinn help PROGRAM, or jinn PROGRAM --help, says what one of them"
                + " takes.\n").toString();
    }

    public String of(Theme theme) {
        StringBuilder text =
                new StringBuilder(theme.name()).append(": ").append(theme.title()).append('\n');
        for (String name : present(theme)) {
            String purpose = purposes.apply(name);
            Rows.put(text, TEXT_COLUMN, name, purpose == null ? "" : purpose);
        }
        return text.toString();
    }

    /** The programs of it that there are. */
    public List<String> present(Theme theme) {
        List<String> present = new ArrayList<>();
        for (String name : theme.programs()) {
            if (purposes.apply(name) != null) {
                present.add(name);
            }
        }
        return present;
    }

    /** Themes alone. */
    public static String themes(List<Theme> themes) {
        StringBuilder text = new StringBuilder("\nthemes, for jinn help THEME:\n");
        for (Theme theme : themes) {
            Rows.put(text, TEXT_COLUMN, theme.name(), theme.title());
        }
        return text.toString();
    }
}
