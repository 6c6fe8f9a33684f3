package jinn.applet.execline;

import java.util.List;
import jinn.kernel.Fatal;

/** Blocks among the positional parameters. */
final class Parameters {

    private Parameters() {
    }

    /** How many words that many blocks take, their ends included. */
    static int blocksBefore(List<String> words, long blocks) {
        int at = 0;
        for (long i = 0; i < blocks; i++) {
            int end = words.subList(at, words.size()).indexOf("");
            if (end < 0) {
                throw Fatal.usage("there are fewer blocks among the parameters");
            }
            at += end + 1;
        }
        return at;
    }
}
