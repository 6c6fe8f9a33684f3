package jinn.control;

import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Pid;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor asks of its scanner's descriptor store: one record on a stream socket, and
 * with {@link Verb#KEEP} the descriptor.
 *
 * @param sender the supervisor; only supervisors have that socket
 */
public record StoreOrder(Verb verb, Kind kind, Pid sender) {

    /** All records have it, so that whoever reads so many bytes gets one, and its descriptor. */
    public static final int SIZE = 12;

    private static final int NUMBER_AT = 2;

    /** What is to be done with it. */
    public enum Verb {
        /** Until it is dropped, or another of its kind comes from there. */
        KEEP('k'),
        DROP('d');

        private final char letter;

        Verb(char letter) {
            this.letter = letter;
        }
    }

    /** What a supervisor may have kept, and the option by which its successor gets it. */
    public enum Kind {
        /** The reading end of the pipe on which a service tells that it is ready. */
        PIPE('r'),
        /** The socket on which it does. */
        SOCKET('n');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        public char letter() {
            return letter;
        }
    }

    public byte[] bytes() {
        String number = Integer.toString(sender.number());
        return Bytes.toArray("" + verb.letter + kind.letter
                + "0".repeat(SIZE - NUMBER_AT - number.length()) + number);
    }

    /** Null where it is none. */
    public static @Nullable StoreOrder of(byte[] bytes, int size) {
        String text = Bytes.fromArray(bytes, 0, size);
        var number = size == SIZE ? Decimal.parse(text.substring(NUMBER_AT))
                : Decimal.parse("");
        for (Verb verb : Verb.values()) {
            for (Kind kind : Kind.values()) {
                if (number.isPresent() && text.charAt(0) == verb.letter
                        && text.charAt(1) == kind.letter) {
                    return new StoreOrder(verb, kind, new Pid((int) number.getAsLong()));
                }
            }
        }
        return null;
    }
}
