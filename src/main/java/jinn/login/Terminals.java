package jinn.login;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Opens terminals by names that others than root may have chosen. To open a device can be enough
 * to set it going (a watchdog, a tape), so its number is looked at first: it has to be one of a
 * terminal's driver, as the kernel lists them (proc_tty_drivers(5)). Where it does not, no
 * terminal is opened. No name leads out of /dev, by a symlink or otherwise.
 */
record Terminals(Kernel kernel) {

    private static final String DRIVERS = "/proc/tty/drivers";
    private static final int MAJOR_COLUMN = 2;
    private static final OpenMode MODE = OpenMode.WRITE.nonBlocking()
            .with(OpenMode.APPEND | OpenMode.NO_CONTROLLING_TTY | OpenMode.NO_FOLLOW);

    /** EINVAL where it is no terminal; {@code line} is relative to /dev. */
    Result<Fd> open(String line) {
        Result<Fd> at = kernel.directories().openDirectory(Fd.HERE, "/dev");
        List<String> names = Bytes.fields(line, '/');
        for (int i = 0; i < names.size() && at instanceof Ok<Fd>(Fd directory); i++) {
            String name = names.get(i);
            at = name.equals("..") ? new Failed<>(Errno.EINVAL)
                    : i < names.size() - 1 ? kernel.directories().openDirectory(directory, name)
                    : open(directory, name);
            kernel.files().close(directory);
        }
        return at;
    }

    private Result<Fd> open(Fd directory, String name) {
        if (!isTerminal(kernel.directories().info(directory, name))) {
            return new Failed<>(Errno.EINVAL);
        }
        Result<Fd> opened = kernel.directories().open(directory, name, MODE);
        if (opened instanceof Ok<Fd>(Fd fd) && !isTerminal(fd)) {
            kernel.files().close(fd);
            return new Failed<>(Errno.EINVAL);
        }
        return opened;
    }

    private boolean isTerminal(Result<FileInfo> info) {
        return info instanceof Ok<FileInfo>(FileInfo file) && file.links() <= 1
                && file.type() == FileInfo.Type.CHARACTER_DEVICE
                && isDriver(major(file.identity().special()));
    }

    /** Whatever its name is: that may lead nowhere here. */
    private boolean isTerminal(Fd fd) {
        Result<String> name = kernel.files().terminalName(fd);
        return isTerminal(kernel.files().info(fd)) && !name.failedWith(Errno.ENOTTY)
                && !name.failedWith(Errno.EBADF);
    }

    private boolean isDriver(long major) {
        if (!(new SmallFiles(kernel.files()).read(DRIVERS) instanceof Ok<String>(String drivers))) {
            return false;
        }
        for (String driver : Bytes.fields(drivers, '\n')) {
            List<String> columns = new ArrayList<>(Bytes.fields(driver, ' '));
            columns.removeIf(String::isEmpty);
            if (columns.size() > MAJOR_COLUMN && Decimal.parse(columns.get(MAJOR_COLUMN))
                    .orElse(-1) == major) {
                return true;
            }
        }
        return false;
    }

    /** Of a device's number as C lays it out, see makedev(3). */
    private static long major(long special) {
        return special >>> 8 & 0xfff | special >>> 32 & ~0xfffL;
    }
}
