package jinn.shutdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jinn.shutdown.order.Action;
import jinn.text.Bytes;
import jinn.text.Decimal;

/**
 * How far a shutdown has come, as it stands in the file {@code shutdown} of the daemon's
 * directory: one line of five words. A daemon that comes after one that was killed goes on there.
 *
 * @param graceMs from TERM to KILL
 * @param atNs when the phase ends, by the clock that goes on in a sleep
 * @param boot the identity of process 1: of another one, the line is out of date
 */
public record Progress(Phase phase, Action action, long graceMs, long atNs, String boot) {

    public static final String PATH = "shutdown";

    /** A time that does not come. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int WORDS = 5;

    /** In the order in which they come. */
    public enum Phase {
        WAITING("waiting"), SCRIPT("script"), SERVICES("services"), STOPPING("stopping"),
        LAST("last");

        private final String word;

        Phase(String word) {
            this.word = word;
        }
    }

    public String text() {
        return phase.word + " " + action.letter() + " " + graceMs + " "
                + (atNs == NEVER ? "never" : Long.toString(atNs)) + " "
                + boot.replace(' ', '/') + "\n";
    }

    /** Empty where it is no such line, or one of before this boot. */
    public static Optional<Progress> parse(String text, String boot) {
        List<String> words = Bytes.fields(Bytes.firstLine(text), ' ');
        if (!text.endsWith("\n") || words.size() != WORDS || words.get(1).length() != 1
                || !words.get(4).equals(boot.replace(' ', '/'))) {
            return Optional.empty();
        }
        Action action = Action.of(words.get(1).charAt(0));
        OptionalLong graceMs = Decimal.parse(words.get(2));
        OptionalLong atNs = words.get(3).equals("never") ? OptionalLong.of(NEVER)
                : Decimal.parseUnsigned(words.get(3));
        for (Phase phase : Phase.values()) {
            if (phase.word.equals(words.getFirst()) && action != null && graceMs.isPresent()
                    && atNs.isPresent()) {
                return Optional.of(new Progress(phase, action, graceMs.getAsLong(),
                        atNs.getAsLong(), boot));
            }
        }
        return Optional.empty();
    }
}
