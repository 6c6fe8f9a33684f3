package jinn.sudo;

import java.util.ArrayList;
import java.util.List;
import jinn.system.Variables;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/** What a client wants run, as a value and as the bytes of a message (docs/formats/sudo.md). */
public record Request(List<String> arguments, List<String> variables) {

    /** What the server says first, outside any message. */
    public static final String GREETING = "s6-sudo b v1.0\n";

    /** The most bytes of a request: what exec takes is not much more. */
    public static final int SIZE_MAX = 1 << 19;

    /** How long a client that says nothing, or half of it, holds a server that has no timeout. */
    public static final long ASKED_MAX_MS = 30_000;

    /** Standard input, output and error. */
    public static final int DESCRIPTORS = 3;

    private static final String BANNER = "s6-sudo a v1.0\n";
    private static final int WORD = 4;
    private static final int HEAD_SIZE = BANNER.length() + 4 * WORD;

    public byte[] encoded() {
        String first = joined(arguments);
        String second = joined(variables);
        byte[] payload = new byte[HEAD_SIZE + first.length() + second.length()];
        copy(payload, 0, BANNER);
        int[] numbers = {arguments.size(), variables.size(), first.length(), second.length()};
        for (int i = 0; i < numbers.length; i++) {
            Bytes.putNumber(payload, BANNER.length() + i * WORD, WORD, numbers[i]);
        }
        copy(payload, HEAD_SIZE, first);
        copy(payload, HEAD_SIZE + first.length(), second);
        return payload;
    }

    private static void copy(byte[] target, int at, String text) {
        System.arraycopy(Bytes.toArray(text), 0, target, at, text.length());
    }

    private static String joined(List<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            joined.append(word).append('\0');
        }
        return joined.toString();
    }

    /** Null where the bytes are no request. */
    public static @Nullable Request decode(byte[] payload) {
        if (payload.length < HEAD_SIZE
                || !Bytes.fromArray(payload, 0, BANNER.length()).equals(BANNER)) {
            return null;
        }
        long[] numbers = new long[4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Bytes.number(payload, BANNER.length() + i * WORD, WORD);
        }
        if (HEAD_SIZE + numbers[2] + numbers[3] != payload.length) {
            return null;
        }
        int first = (int) numbers[2];
        List<String> arguments = words(Bytes.fromArray(payload, HEAD_SIZE, first), numbers[0]);
        List<String> variables = words(
                Bytes.fromArray(payload, HEAD_SIZE + first, (int) numbers[3]), numbers[1]);
        return arguments == null || variables == null ? null : new Request(arguments, variables);
    }

    /** Null where there are not so many, each with its zero byte. */
    private static @Nullable List<String> words(String text, long count) {
        if (!text.isEmpty() && !text.endsWith("\0")) {
            return null;
        }
        List<String> words = new ArrayList<>(Bytes.fields(text, '\0'));
        words.removeLast();
        return words.size() == count ? words : null;
    }

    /**
     * The server's variables, with the client's value for those that the server has empty: an
     * empty one is the server's word that a client may set it.
     */
    public Variables merged(Variables server) {
        List<String> merged = new ArrayList<>();
        Variables client = new Variables(variables);
        for (String own : server.all()) {
            int equals = own.indexOf('=');
            boolean open = equals > 0 && equals == own.length() - 1;
            String value = open ? client.value(own.substring(0, equals)) : null;
            merged.add(value == null ? own : own + value);
        }
        return new Variables(merged);
    }
}
