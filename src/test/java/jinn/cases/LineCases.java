package jinn.cases;

import java.util.Arrays;
import java.util.List;
import jinn.kernel.ByteSearch;
import jinn.value.Span;

/** Whether lines by machine words are those of a byte at a time. */
final class LineCases {

    private static final int ROUNDS = 3000;
    private static final int SIZE_MAX = 60;
    private static final int HEAD_MAX = 20;

    static final List<Case> ALL = List.of(
            new Case("lines-find-what-a-loop-finds", s -> {
                ByteSearch search = s.kernel().byteSearch();
                int[] seed = {1};
                int alike = 0;
                for (int i = 0; i < ROUNDS; i++) {
                    byte[] bytes = bytes(seed);
                    int from = next(seed, SIZE_MAX);
                    int to = from + next(seed, SIZE_MAX - from + 1);
                    byte wanted = bytes[next(seed, SIZE_MAX)];
                    alike += search.find(bytes, from, to, wanted)
                            == ByteSearch.SLOW.find(bytes, from, to, wanted) ? 1 : 0;
                }
                return alike + " of " + ROUNDS;
            }),
            new Case("lines-copy-what-a-loop-copies", s -> {
                int alike = 0;
                for (int i = 0; i < ROUNDS; i++) {
                    alike += copied(s.kernel().byteSearch(), i)
                            .equals(copied(ByteSearch.SLOW, i)) ? 1 : 0;
                }
                return alike + " of " + ROUNDS;
            }));

    private LineCases() {
    }

    /** Where both spans start afterwards, and what was put before that. */
    private static String copied(ByteSearch search, int round) {
        int[] seed = {round};
        Span source = new Span();
        int from = next(seed, SIZE_MAX);
        source.set(bytes(seed), from, from + next(seed, SIZE_MAX - from + 1));
        byte[] head = Arrays.copyOf(bytes(seed), next(seed, HEAD_MAX) + Span.SLACK);
        byte[] room = new byte[4 * SIZE_MAX + Span.SLACK];
        Span target = new Span();
        target.set(room, next(seed, SIZE_MAX), SIZE_MAX + next(seed, 3 * SIZE_MAX));
        search.copy(source, head, target);
        return source.start() + " " + target.start() + " "
                + Arrays.toString(Arrays.copyOf(room, target.start()));
    }

    /** Few different bytes, those with the highest bit among them, and slack. */
    private static byte[] bytes(int[] seed) {
        byte[] bytes = new byte[SIZE_MAX + Span.SLACK];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) "a\n\u000b\u0000\u008a\u00ff\u0080b\t".charAt(next(seed, 9));
        }
        return bytes;
    }

    private static int next(int[] seed, int bound) {
        seed[0] = seed[0] * 1_103_515_245 + 12_345;
        return (seed[0] >>> 16) % bound;
    }
}
