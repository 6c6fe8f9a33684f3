package jinn.applet.log;

import jinn.applet.Applet;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Tai64n;
import jinn.value.Instant;

/** Puts the time before every line. */
final class Tai64nStamp implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                tai64n - puts a TAI64N time label before each line of stdin
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return new ByteFilter(kernel).run(new Stamper(kernel.clock()));
    }

    private static final class Stamper implements ByteFilter.Rewriter {

        private final Clock clock;
        private boolean inLine;

        Stamper(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void take(byte next, ByteFilter output) {
            if (!inLine) {
                Instant now = clock.now();
                output.put(Tai64n.ofUnix(now.seconds(), now.nanos()).text());
                output.put((byte) ' ');
            }
            output.put(next);
            inLine = next != '\n';
        }

        @Override
        public void end(ByteFilter output) {
            if (inLine) {
                output.put((byte) '\n');
            }
        }
    }
}
