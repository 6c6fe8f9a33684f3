package jinn.sim;

import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.OpenMode;

/**
 * {@code /dev/null}; or the console, a device that keeps what is written and never speaks; or what
 * stands for {@code /proc/sys/kernel/ns_last_pid}, behind which the next process gets its number.
 */
final class DeviceFile extends OpenFile {

    /** The console's number, as Linux has it: 5, 1. */
    static final long CONSOLE = 5 << 8 | 1;
    static final long NULL = 1 << 8 | 3;
    static final long LAST_PID = -1;

    private final Node.Special device;
    private final StringBuilder console;

    DeviceFile(Node.Special device, OpenMode mode, StringBuilder console) {
        super(device, mode.access(), !mode.has(OpenMode.NON_BLOCKING));
        this.device = device;
        this.console = console;
    }

    private boolean isConsole() {
        return device.special() == CONSOLE;
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        mustRead();
        if (isConsole()) {
            by.waitUntil(() -> false);
        }
        return 0;
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        mustWrite();
        if (device.special() == LAST_PID) {
            by.world.processes().startBehind((int) Decimal.parse(
                    Bytes.fromArray(source, offset, length)).orElseThrow());
        }
        for (int i = 0; isConsole() && i < length; i++) {
            console.append((char) (source[offset + i] & 0xff));
        }
        return length;
    }

    @Override
    boolean isReadable(SimProcess by) {
        return !isConsole();
    }

    @Override
    boolean isWritable(SimProcess by) {
        return true;
    }

    @Override
    void ended() {
    }
}
