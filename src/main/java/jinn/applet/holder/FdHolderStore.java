package jinn.applet.holder;

import jinn.applet.Applet;
import jinn.fdholder.Entry;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Instant;

/** Gives a descriptor to a holder. */
final class FdHolderStore implements Applet {

    private static final long MS_PER_SECOND = 1000;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-store - stores a descriptor in a holder under a name
                -d fd: that descriptor; stdin by default
                -t timeoutms: gives up after that time; 0, the default, means never
                -T fdtimeoutms: the holder closes it after that time; 0, the default, means never
                socket
                id
                1: the holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String id = id(options);
        Fd fd = new Fd((int) Math.min(options.number('d', 0), Integer.MAX_VALUE));
        if (!kernel.files().isOpen(fd)) {
            throw Fatal.system("store", "descriptor " + fd.number(), Errno.EBADF);
        }
        long forMs = options.number('T', 0);
        Tai64n expiry = forMs == 0 ? Entry.NEVER : later(kernel.clock().now(), forMs);
        FdHolderAsk.answer(FdHolderAsk.connect(kernel, options)
                .store(new Entry(expiry, id), fd), "store", "fd for id " + id);
        return 0;
    }

    static String id(Options options) {
        String id = options.operand(1);
        if (id.isEmpty() || id.length() > Entry.ID_MAX) {
            throw Fatal.usage("an id has 1 to " + Entry.ID_MAX + " bytes");
        }
        return id;
    }

    private static Tai64n later(Instant now, long ms) {
        long nanos = now.nanos() + ms % MS_PER_SECOND * Clock.NANOS_PER_MS;
        return Tai64n.ofUnix(now.seconds() + ms / MS_PER_SECOND
                + nanos / Instant.NANOS_PER_SECOND, (int) (nanos % Instant.NANOS_PER_SECOND));
    }
}
