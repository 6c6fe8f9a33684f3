package jinn.applet.descriptor;

import java.util.OptionalLong;
import jinn.kernel.Files;
import jinn.kernel.Files.Pipe;
import jinn.option.Options;
import jinn.text.Decimal;
import jinn.value.Fd;

/** Descriptors that a command line names by number, and moving them about. */
record Descriptors(Files files) {

    /** The operand at that place; misuse where it is no number. */
    static Fd operand(Options options, int index) {
        OptionalLong number = Decimal.parse(options.operand(index));
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
            throw options.wrong();
        }
        return new Fd((int) number.getAsLong());
    }

    void copy(Fd from, Fd to) {
        files.copy(from, to).orFatal("copy descriptor " + from.number() + " to",
                "descriptor " + to.number());
    }

    /** Makes {@code to} name what {@code from} names, which is closed; inherited across exec. */
    void move(Fd from, Fd to) {
        copy(from, to);
        if (!from.equals(to)) {
            files.close(from);
        }
    }

    void swap(Fd one, Fd other) {
        Fd spare = spare();
        copy(one, spare);
        copy(other, one);
        move(spare, other);
    }

    /** A number that nothing has. */
    private Fd spare() {
        Pipe pipe = files.pipe().orFatal("find", "a free descriptor");
        files.close(pipe.write());
        return pipe.read();
    }
}
