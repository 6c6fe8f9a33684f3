package jinn.login;

import jinn.system.Report;
import jinn.value.Fd;
import jinn.value.Result.Ok;

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

    /** A terminal that does not take them at once does not get them. */
    public void say(String text) {
        Terminals terminals = new Terminals(report.kernel());
        for (String line : new Logins(report).terminals()) {
            if (terminals.open(line) instanceof Ok<Fd>(Fd fd)) {
                report.put(fd, text);
                report.kernel().files().close(fd);
            }
        }
    }
}
