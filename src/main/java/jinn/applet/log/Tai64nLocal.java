package jinn.applet.log;

import jinn.applet.Applet;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;

/** Turns the TAI64N label a line begins with into a time that people read. */
final class Tai64nLocal implements Applet {

    /** The year 10000: what is later is no time anybody meant. */
    private static final long UNIX_END = 253_402_300_800L;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                tai64nlocal - converts TAI64N labels at the beginning of lines to local time
                -g: UTC, not local time
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return new ByteFilter(kernel).run(new Translator(kernel.clock(), options.has('g')));
    }

    /** A label counts once something stands behind it, if only the end of the line. */
    private static final class Translator implements ByteFilter.Rewriter {

        private final Clock clock;
        private final boolean greenwich;
        private final byte[] label = new byte[Tai64n.TEXT_SIZE];
        private int held;
        private boolean inLine;

        Translator(Clock clock, boolean greenwich) {
            this.clock = clock;
            this.greenwich = greenwich;
        }

        @Override
        public void take(byte next, ByteFilter output) {
            boolean mayBelong = !inLine && next != '\n' && (held > 0 || next == '@');
            if (mayBelong && held < label.length) {
                label[held] = next;
                held++;
                return;
            }
            if (held == label.length) {
                output.put(translated());
                held = 0;
            }
            end(output);
            output.put(next);
            inLine = next != '\n';
        }

        @Override
        public void end(ByteFilter output) {
            for (int i = 0; i < held; i++) {
                output.put(label[i]);
            }
            held = 0;
        }

        private String translated() {
            Tai64n stamp = Tai64n.parse(label, 0);
            long unix = stamp == null ? -1 : stamp.unixSeconds();
            if (stamp == null || unix < 0 || unix >= UNIX_END) {
                return Bytes.fromArray(label);
            }
            LocalTime time = greenwich ? LocalTime.utc(unix)
                    : clock.local(new Instant(unix, stamp.nanos()));
            int second = time.second() + (stamp.isInserted() ? 1 : 0);
            return Decimal.padded(time.year(), 4) + '-' + two(time.month()) + '-'
                    + two(time.day()) + ' ' + two(time.hour()) + ':' + two(time.minute())
                    + ':' + two(second) + '.' + Decimal.padded(stamp.nanos(), 9);
        }

        private static String two(int number) {
            return Decimal.padded(number, 2);
        }
    }
}
