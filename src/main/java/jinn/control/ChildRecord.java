package jinn.control;

import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * The living child of a supervisor, as it wrote itself down before it became ./run or ./finish,
 * for whoever comes after that supervisor.
 *
 * @param finish whether it is ./finish
 * @param identity by which it is told from others of its number
 */
public record ChildRecord(boolean finish, Pid pid, String identity) {

    public static final String RUN = "run";
    public static final String FINISH = "finish";

    private static final int SIZE_MAX = 256;

    /** The one of that service directory; null where nothing runs there, or nobody knows. */
    public static @Nullable ChildRecord of(Files files, String directory) {
        return new SmallFiles(files).read(ServiceHome.of(directory).child(), SIZE_MAX)
                instanceof Ok<String>(String text) ? parse(text) : null;
    }

    /** Null where the line is torn or another one. */
    static @Nullable ChildRecord parse(String text) {
        int space = text.indexOf(' ');
        int second = text.indexOf(' ', space + 1);
        if (second < 0 || !text.endsWith("\n")) {
            return null;
        }
        String word = text.substring(0, space);
        var number = Decimal.parse(text.substring(space + 1, second));
        if (number.isEmpty() || !word.equals(RUN) && !word.equals(FINISH)) {
            return null;
        }
        return new ChildRecord(word.equals(FINISH), new Pid((int) number.getAsLong()),
                text.substring(space + 1, text.length() - 1));
    }

    /** Says how it died, for whoever supervises that directory next. */
    public void recordDeath(Files files, String directory, WaitStatus status) {
        String line = identity + " " + status.raw() + "\n";
        new SmallFiles(files).replace(ServiceHome.of(directory).childDeath(), Bytes.toArray(line));
    }

    /** How it died; null where nobody has said so. */
    public @Nullable WaitStatus recordedDeath(Files files) {
        String before = identity + " ";
        if (!(new SmallFiles(files).read(ServiceHome.HERE.childDeath(), SIZE_MAX)
                instanceof Ok<String>(String text))
                || !text.startsWith(before) || !text.endsWith("\n")) {
            return null;
        }
        var raw = Decimal.parse(text.substring(before.length(), text.length() - 1));
        return raw.isEmpty() ? null : new WaitStatus((int) raw.getAsLong());
    }
}
