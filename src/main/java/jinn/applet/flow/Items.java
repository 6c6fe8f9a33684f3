package jinn.applet.flow;

import jinn.chain.Pieces;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Fd;

/** What comes from a descriptor, piece by piece as it comes. */
record Items(Kernel kernel, Options options, Fd fd) {

    static final String OPTIONS = """
            -N: keeps the delimiter of each item
            |-n: removes the delimiter (the default)
            -C: skips empty items
            ~-c: undoes -C
            -0: a zero byte ends an item
            |-d delim: the bytes that end an item; a newline by default; empty: netstrings
            """;

    private static final int CHUNK = 4096;
    private static final int NOTHING_CAME = 1;

    /** No variable and no word holds what is behind a zero byte. */
    private static String upToZero(String piece) {
        int zero = piece.indexOf('\0');
        return zero < 0 ? piece : piece.substring(0, zero);
    }

    /** The exit code; 1 where nothing came. */
    int run(Rounds rounds) {
        String delimiters = options.lastOf("0d", 'd') == '0' ? "\0"
                : options.value('d').orElse("\n");
        Pieces pieces = new Pieces(delimiters, options.lastOf("Cc", 'c') == 'C',
                options.lastOf("Nn", 'n') == 'N');
        byte[] buffer = new byte[CHUNK];
        boolean any = false;
        boolean ended = false;
        while (!ended) {
            int count = kernel.files().read(fd, buffer, 0, CHUNK).orFatal("read from", "a pipe");
            ended = count == 0;
            if (ended) {
                pieces.end();
            } else {
                pieces.add(Bytes.fromArray(buffer, 0, count));
            }
            for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
                any = true;
                int code = rounds.round(upToZero(piece));
                if (code >= 0) {
                    return code;
                }
            }
        }
        rounds.last();
        return any ? 0 : NOTHING_CAME;
    }
}
