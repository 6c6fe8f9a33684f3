package jinn.control;

import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Result.Ok;
import jinn.value.Signal;

/** Settings of a service, as others than its supervisor read them: who complains is that one. */
public final class ServiceFile {

    /** Of a service that does not say otherwise. */
    public static final long TIMEOUT_FINISH_MS = 5000;

    /** What a contained service leaves behind has this time where there is no timeout-kill. */
    public static final long LEFTOVERS_MS = 5000;

    /** The exit code by which ./finish says that the service shall not be started again. */
    public static final int FINISH_GIVES_UP = 125;

    public static final int DIGITS_MAX = 10;

    private static final int LINE_MAX = 32;

    private ServiceFile() {
    }

    /** What cannot be read or understood counts as absent. */
    public static long number(Files files, String path, long absent) {
        String line = line(files, path);
        return line.length() > DIGITS_MAX ? absent : Decimal.parse(line).orElse(absent);
    }

    /** The same. */
    public static Signal signal(Files files, String path, Signal absent) {
        Signal signal = Signal.parse(line(files, path));
        return signal == null ? absent : signal;
    }

    private static String line(Files files, String path) {
        return new SmallFiles(files).readBeginning(path, LINE_MAX)
                instanceof Ok<String>(String text) ? Bytes.firstLine(text) : "";
    }
}
