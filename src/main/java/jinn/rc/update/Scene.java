package jinn.rc.update;

import java.util.List;
import jinn.kernel.Files;
import jinn.rc.database.Database;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveState;

/**
 * Where an update takes place.
 *
 * @param used the live directory in use, itself, before the switch
 * @param fresh the one that takes its place
 * @param compiled the path of the database in use
 * @param missed names of services that were up when an update before this one was killed
 */
record Scene(LiveDirectory used, LiveDirectory fresh, String compiled, Database database,
        LiveState state, List<String> missed) {

    /** What a symlink in it says, which is passed on as it is. */
    String link(Files files, String path) {
        return files.readSymlink(path).orFatal("read link", path);
    }
}
