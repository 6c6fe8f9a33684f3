package jinn.applet.log;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.text.Syslog;
import jinn.text.Tai64n;

/** Turns lines that programs send to syslog into lines for a logger. */
final class UcspiLogd implements Applet {

    private static final String UNDEFINED = "<undefined>";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ucspilogd - converts syslog lines into lines for a logger
                -D default: stands for a variable that is not set
                [var...]: variables whose values come before each line
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        StringBuilder before = new StringBuilder();
        for (String name : options.operands()) {
            String value = variables.value(name);
            before.append(value == null ? options.value('D').orElse(UNDEFINED) : value)
                    .append(": ");
        }
        return new ByteFilter(kernel).run(new Translator(before.toString()));
    }

    /** A line's beginning is held until it is long enough to show what it is. */
    private static final class Translator implements ByteFilter.Rewriter {

        private final String before;
        private final byte[] held = new byte[Tai64n.TEXT_SIZE + 1 + Syslog.CODE_SIZE_MAX];
        private int size;
        private boolean told;

        Translator(String before) {
            this.before = before;
        }

        @Override
        public void take(byte next, ByteFilter output) {
            boolean ends = next == '\n' || next == 0;
            if (!told && !ends) {
                held[size] = next;
                size++;
            }
            if (!told && (ends || size == held.length)) {
                tell(output);
            } else if (told && !ends) {
                output.put(next);
            }
            if (ends) {
                output.put((byte) '\n');
                told = false;
            }
        }

        private void tell(ByteFilter output) {
            boolean stamped = size > Tai64n.TEXT_SIZE && held[Tai64n.TEXT_SIZE] == ' '
                    && Tai64n.parse(held, 0) != null;
            int at = stamped ? Tai64n.TEXT_SIZE + 1 : 0;
            output.put(Bytes.fromArray(held, 0, at));
            output.put(before);
            int code = Syslog.codeSize(held, at, size);
            output.put(code == 0 ? "" : Syslog.words(held, at, code));
            output.put(Bytes.fromArray(held, at + code, size - at - code));
            size = 0;
            told = true;
        }

        @Override
        public void end(ByteFilter output) {
            if (size > 0) {
                tell(output);
            }
            if (told) {
                output.put((byte) '\n');
            }
        }
    }
}
