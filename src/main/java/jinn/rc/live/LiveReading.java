package jinn.rc.live;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.Database;
import jinn.system.RealPath;
import jinn.value.Fatal;
import jinn.value.Result.Ok;

/**
 * What there is in a live directory at one time, read without its lock: whoever changes a state
 * replaces it in one step, and whoever updates makes another directory.
 *
 * @param directory the directory itself, not the symlink that leads to it
 */
public record LiveReading(LiveDirectory directory, Database database, LiveState state) {

    /** So many updates may come in between. */
    private static final int ATTEMPTS_MAX = 16;

    /**
     * Also while a change or an update runs.
     *
     * @param patient whether to wait for who has the database locked exclusively
     * @throws Fatal 111 where something cannot be read, 4 where it is not sound
     */
    public static LiveReading of(Kernel kernel, LiveDirectory live, boolean patient) {
        Files files = kernel.files();
        for (int attempt = 1; ; attempt++) {
            String real = RealPath.of(files, live.path()).orFatal("find", live.path());
            try {
                LiveDirectory directory = new LiveDirectory(real);
                Database database = directory.database().read(kernel, patient);
                return new LiveReading(directory, database, directory.readState(files, database));
            } catch (Fatal fatal) {
                boolean same = RealPath.of(files, live.path()) instanceof Ok<String>(String now)
                        && now.equals(real);
                if (same || attempt == ATTEMPTS_MAX) {
                    throw fatal;
                }
            }
        }
    }
}
