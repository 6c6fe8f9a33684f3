package jinn.control;

import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Who is the init of a container where process 1 is somebody else: a line that stage 1 leaves in
 * the directory of the shutdown daemon.
 */
public final class InitRecord {

    public static final String PATH = "init";

    /** Nobody has this number: an init that has gone. */
    public static final Pid GONE = new Pid(Integer.MAX_VALUE);

    private static final int SIZE_MAX = 256;

    private InitRecord() {
    }

    /**
     * This process. No such directory is nothing to record.
     *
     * @throws Fatal 111 where the system cannot tell one process from another
     */
    public static void write(Kernel kernel, String directory) {
        String identity = kernel.processes().identity(kernel.processes().self())
                .orFatal("tell one process from another", "by /proc");
        String path = directory + "/" + PATH;
        Result<Done> done =
                new SmallFiles(kernel.files()).replace(path, Bytes.toArray(identity + "\n"));
        if (!done.failedWith(Errno.ENOENT)) {
            done.orFatal("write", path);
        }
    }

    /** Process 1 where nobody is written down in this directory, {@link #GONE} if he is dead. */
    public static Pid read(Kernel kernel) {
        return switch (new SmallFiles(kernel.files()).read(PATH, SIZE_MAX)) {
            case Failed<String>(Errno errno) when errno == Errno.ENOENT -> Pid.INIT;
            case Failed<String> _ -> GONE;
            case Ok<String>(String text) -> living(kernel, Bytes.firstLine(text));
        };
    }

    private static Pid living(Kernel kernel, String identity) {
        long number = Decimal.parse(Bytes.fields(identity, ' ').getFirst()).orElse(0);
        Pid pid = new Pid((int) Math.min(number, Integer.MAX_VALUE));
        return kernel.processes().identity(pid) instanceof Ok<String>(String now)
                && now.equals(identity) ? pid : GONE;
    }
}
