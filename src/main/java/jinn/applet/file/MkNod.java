package jinn.applet.file;

import java.util.OptionalInt;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.applet.portable.Modes;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.ExactMode;
import jinn.text.Decimal;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Type;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Makes a device node or a fifo. */
final class MkNod implements Applet {

    private static final int DEFAULT_MODE = 0666;
    private static final long MAJOR_MAX = 0xfff;
    private static final long MINOR_MAX = 0xfffff;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                mknod - makes a device node or a fifo
                = mknod [-m mode] path b|c|u|p [major minor]
                -m mode: its permissions, whatever the umask
                path
                b|c|u|p: a block device, a character device (c or u), or a fifo
                [major]: the device's numbers; a fifo has none
                [minor]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        Type type = switch (options.operand(1)) {
            case "b" -> Type.BLOCK_DEVICE;
            case "c", "u" -> Type.CHARACTER_DEVICE;
            case "p" -> Type.FIFO;
            default -> throw options.wrong();
        };
        int words = type == Type.FIFO ? 2 : 4;
        if (options.operands().size() != words) {
            throw options.wrong();
        }
        long device = type == Type.FIFO ? 0 : device(number(options, 2, MAJOR_MAX),
                number(options, 3, MINOR_MAX));
        OptionalInt mode = Modes.ofNew(kernel, options);
        FileInfo like = FileInfo.wanted(type, mode.orElse(DEFAULT_MODE), device);
        Result<Done> made = mode.isPresent() ? new ExactMode(kernel).node(path, like)
                : kernel.files().makeNode(path, like);
        made.orFatal("make", path);
        return 0;
    }

    private static long number(Options options, int index, long most) {
        OptionalLong number = Decimal.parse(options.operand(index));
        if (number.isEmpty() || number.getAsLong() > most) {
            throw options.wrong();
        }
        return number.getAsLong();
    }

    /** As Linux has them in a stat: twelve bits and twenty, interleaved. */
    private static long device(long major, long minor) {
        return minor & 0xff | major << 8 | (minor & ~0xffL) << 12;
    }
}
