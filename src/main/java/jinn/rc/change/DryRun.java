package jinn.rc.change;

import jinn.rc.live.LiveDirectory;

/**
 * The lines of a dry run: what s6-rc would execute for a service. Programs read them. We execute
 * nothing, for we do the same ourselves.
 */
record DryRun(LiveDirectory live, Settings settings) {

    private static final String PROGRAM = "s6-rc-dryrun: ";
    private static final int TRACING = 4;
    private static final long REQUEST_MS = 30_000;

    /** Of that longrun; {@code tells} is whether it says itself when it is ready. */
    String longrun(String name, boolean up, boolean tells, long limitMs) {
        String order = settings.reloads() ? "-l" : up ? tells ? "-uwU" : "-uwu" : "-dwD";
        return PROGRAM + "s6-svc " + order + " -T " + limitMs + " -- "
                + live.service(name).directory() + "\n";
    }

    /** Of that oneshot. */
    String oneshot(String name, String script, int service, long limitMs) {
        return PROGRAM + "s6-sudo " + (settings.verbosity() >= TRACING ? "-vel0" : "-el0") + " -t "
                + REQUEST_MS + " -T " + limitMs + " -- " + live.runner() + " " + script + " "
                + service + " # " + name + "\n";
    }
}
