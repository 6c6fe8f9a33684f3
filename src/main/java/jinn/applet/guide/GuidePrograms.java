package jinn.applet.guide;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Applet.Row;
import jinn.applet.Suite;
import org.jspecify.annotations.Nullable;

/** Programs that tell of the others. */
public final class GuidePrograms {

    private static final String ITSELF = "jinn";

    private GuidePrograms() {
    }

    public static List<Row> rows(Suite suite) {
        return List.of(
                new Row("completion", () -> new CompletionProgram(suite)),
                new Row("help", () -> new HelpProgram(suite, false)),
                new Row("version", VersionProgram::new));
    }

    /** What {@code jinn} itself does, alone or with an option; null for a word that is neither. */
    public static @Nullable Applet itself(Suite suite, String word) {
        return switch (word) {
            case ITSELF -> new OverviewProgram();
            case "-h", "--help" -> new HelpProgram(suite, true);
            case "-V", "--version" -> new VersionProgram();
            default -> null;
        };
    }
}
