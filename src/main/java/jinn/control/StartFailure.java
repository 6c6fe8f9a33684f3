package jinn.control;

import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Why a supervisor cannot start its service: {@code supervise/start-failure}, one line. */
public final class StartFailure {

    /** It goes by itself: the end of that one is waited for. */
    public static final String LOCKED = "another instance of the service is running";

    private static final int SIZE_MAX = 512;

    private StartFailure() {
    }

    /**
     * Of that service directory; null where the last start did not fail. Whose directory it is
     * may have written any bytes.
     */
    public static @Nullable String of(Files files, String directory) {
        return new SmallFiles(files).read(ServiceHome.of(directory).startFailure(), SIZE_MAX)
                instanceof Ok<String>(String text) ? Bytes.firstLine(text) : null;
    }
}
