package jinn.shutdown;

import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Ok;

/** Words to everybody who is logged in. */
public record Wall(Report report) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** What is said where nobody says something else. */
    public static String warning(long seconds) {
        return "\r\n*** WARNING ***\r\nThe system is going down "
                + (seconds <= 0 ? "NOW" : "in " + units(seconds)) + " !\r\n";
    }

    static String units(long seconds) {
        String text = unit(seconds / DAY, "days") + unit(seconds % DAY / HOUR, "hours")
                + unit(seconds % HOUR / MINUTE, "minutes") + unit(seconds % MINUTE, "seconds");
        return text.isEmpty() ? text : text.substring(1);
    }

    private static String unit(long count, String name) {
        return count == 0 ? "" : " " + count + " " + name;
    }

    /**
     * A terminal that does not take them at once does not get them. Others than root may write to
     * utmp: a name there leads to no file elsewhere, by a symlink or a link, and to no device that
     * is no terminal.
     */
    public void say(String text) {
        Files files = report.kernel().files();
        OpenMode mode = OpenMode.WRITE.nonBlocking()
                .with(OpenMode.APPEND | OpenMode.NO_CONTROLLING_TTY | OpenMode.NO_FOLLOW);
        for (String line : new Logins(report).terminals()) {
            if (files.open("/dev/" + line, mode) instanceof Ok<Fd>(Fd fd)) {
                if (isItsOwn(files.info(fd)) && isTerminal(files.terminalName(fd))) {
                    report.put(fd, text);
                }
                files.close(fd);
            }
        }
    }

    private static boolean isItsOwn(Result<FileInfo> info) {
        return info instanceof Ok<FileInfo>(FileInfo file) && file.links() <= 1
                && file.type() == FileInfo.Type.CHARACTER_DEVICE;
    }

    /** Whatever its name is: that may lead nowhere here. */
    private static boolean isTerminal(Result<String> name) {
        return !name.failedWith(Errno.ENOTTY) && !name.failedWith(Errno.EBADF);
    }
}
