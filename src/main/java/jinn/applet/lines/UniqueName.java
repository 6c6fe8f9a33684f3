package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** Prints a name that nothing else has: of the time, the process and the machine. */
final class UniqueName implements Applet {

    private static final String RANDOM = "/dev/urandom";
    private static final long DEFAULT_LENGTH = 8;
    private static final long LENGTH_MAX = 200;
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                uniquename - prints a unique name
                -n randomlength: the number of random letters; 8 by default, 200 at most
                prefix: the name begins with it
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String prefix = options.operand(0);
        options.refuseOperandsAfter(1);
        long length = options.number('n', DEFAULT_LENGTH);
        if (length > LENGTH_MAX) {
            throw options.wrong();
        }
        String host = kernel.host().hostName().orFatal("find", "the host's name");
        String name = prefix + ":" + ClockLabel.now(kernel) + ":"
                + kernel.processes().self().number() + ":" + host;
        new Report(kernel, "uniquename")
                .print((length == 0 ? name : name + ":" + random(kernel, (int) length)) + "\n");
        return 0;
    }

    /** Six bits of each byte choose a letter. */
    private static String random(Kernel kernel, int length) {
        Fd fd = kernel.files().open(RANDOM, OpenMode.READ).orFatal("open", RANDOM);
        byte[] bytes = new byte[length];
        int size = 0;
        while (size < length) {
            int count = kernel.files().read(fd, bytes, size, length - size)
                    .orFatal("read", RANDOM);
            if (count == 0) {
                throw Fatal.system("read", RANDOM, Errno.EPIPE);
            }
            size += count;
        }
        kernel.files().close(fd);
        StringBuilder random = new StringBuilder();
        for (byte one : bytes) {
            random.append(LETTERS.charAt(one & 63));
        }
        return random.toString();
    }
}
