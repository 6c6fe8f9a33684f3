package jinn.report;

import java.util.List;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One service.
 *
 * @param state in words
 * @param status null where its directory tells nothing
 * @param failure why it cannot be started, or looked at; empty where there is nothing to say
 * @param deaths oldest first
 * @param full whether older deaths are forgotten
 * @param last how ./run ended last; null where nobody says
 */
public record Service(String name, String state, Tone tone, @Nullable ServiceStatus status,
        String failure, List<Death> deaths, boolean full, @Nullable LastRun last,
        List<Setting> settings, List<LogTail> logs) {

    /** How much somebody has to look at it. */
    public enum Tone {
        GOOD("good"), IDLE("idle"), ODD("odd"), BAD("bad");

        final String word;

        Tone(String word) {
            this.word = word;
        }
    }

    /** A file that is there, and what it says. {@code note} is empty where all is well. */
    public record Setting(String file, String value, String note) {
    }

    /** The end of a log. {@code trouble} says why there is none; empty where there is. */
    public record LogTail(String path, List<String> lines, String trouble) {
    }

    private static final int RESTLESS_DEATHS = 3;
    private static final int RESTLESS_S = 600;

    /** Why one that is up now wants to be seen even so; empty where it does not. */
    public static String restless(List<Death> deaths, long nowSeconds) {
        int lately = 0;
        for (Death death : deaths) {
            lately += death.at().unixSeconds() >= nowSeconds - RESTLESS_S ? 1 : 0;
        }
        return lately < RESTLESS_DEATHS ? "" : "it comes and goes: " + lately
                + " deaths within the last " + RESTLESS_S / 60 + " minutes, the last by "
                + reason(deaths.getLast());
    }

    /** For people. */
    static String reason(Death death) {
        return death.signal() == 0 ? "exit code " + death.code()
                : Signal.nameOf(death.signal());
    }

    static String reason(LastRun last) {
        return (last.status().isExited() ? "exit code " : "") + last.reason();
    }

    boolean isUp() {
        return status != null && status.isUp();
    }

    /** The counted deaths, and a plus where there were more. */
    String count() {
        return deaths.size() + (full ? "+" : "");
    }
}
