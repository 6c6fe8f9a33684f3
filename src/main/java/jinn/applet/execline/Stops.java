package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Status;
import jinn.kernel.WaitStatus;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.text.Decimal;

/** Exit codes at which a loop ends: those of {@code -x}, or all but those of {@code -o}. */
record Stops(boolean but, List<Integer> codes) {

    static final String LETTERS = "o:x:";

    /** What {@code absent} says where neither is given. */
    static Stops of(Options options, Stops absent) {
        char letter = options.lastOf("ox", ' ');
        if (letter == ' ') {
            return absent;
        }
        List<Integer> codes = new ArrayList<>();
        for (String code : Bytes.fields(options.value(letter).orElse(""), ',')) {
            long number = Decimal.parse(code).orElseThrow(options::wrong);
            codes.add((int) Math.min(number, Integer.MAX_VALUE));
        }
        return new Stops(letter == 'o', codes);
    }

    boolean at(WaitStatus status) {
        return codes.contains(Status.exitCode(status)) != but;
    }
}
