package jinn.applet;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jinn.text.Nearest;
import org.jspecify.annotations.Nullable;

/** All programs, for those that tell of the others. */
public record Suite(Supplier<List<String>> names, Function<String, @Nullable Applet> named) {

    private static final int SHOWN_MAX = 60;

    /** What one is for; null where there is no such program. */
    public @Nullable String purpose(String name) {
        Applet applet = named.apply(name);
        return applet == null ? null : applet.syntax().purpose();
    }

    /** For the beginning of a message about a word that is no name: it may be very long. */
    public static String shown(String word) {
        return word.length() <= SHOWN_MAX ? word : word.substring(0, SHOWN_MAX) + "...";
    }

    /** For the end of a message about such a word. */
    public static String hint(String word, List<String> names) {
        String asked = Nearest.asked(word, names);
        return asked.isEmpty() ? "; jinn help lists those there are" : "; " + asked;
    }
}
