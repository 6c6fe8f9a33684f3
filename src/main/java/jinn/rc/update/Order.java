package jinn.rc.update;

import java.util.List;
import jinn.rc.live.LiveLink;

/**
 * What an update is asked to do.
 *
 * @param live the path of the symlink by which everybody knows the live directory
 * @param database the path of the new one, absolute
 * @param insists whether essential services may be stopped
 * @param timeoutMs for all of it; 0 for as long as it takes
 * @param patient whether to wait for others who have something locked
 * @param goesBack whether the old database is taken into use again where services do not start
 * @param wanted names of services of the new one that are to be up, besides those that were
 */
public record Order(String live, String database, Conversions conversions, boolean insists,
        long timeoutMs, boolean patient, boolean goesBack, List<String> wanted) {

    LiveLink link() {
        return new LiveLink(live);
    }
}
