package jinn.kernel;

import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;

/** What a process gives up before it becomes a program: for itself and for whom it starts. */
public interface Confinement {

    /** What a process may have for itself. */
    enum Space {
        MOUNTS, HOST_NAME, NETWORK
    }

    /** Sets of capabilities: a bit each, by its number. */
    record Capabilities(long effective, long permitted, long inheritable) {
    }

    Result<Done> separate(Space space);

    /** Mounts made outside appear here from now on, those made here nowhere else. */
    Result<Done> stopSharingMounts();

    /** What is mounted there and below, as it is now, to be attached elsewhere or later. */
    Result<Fd> cloneMounts(String path);

    Result<Done> attachMounts(Fd clone, String path);

    /**
     * Adds flags of {@link jinn.value.Mounting} that restrict, and keeps those that are there;
     * EINVAL where the path is not the place of a mount.
     */
    Result<Done> restrict(String path, int flags, boolean below);

    /** Brings up the interface {@code lo} of this network. */
    Result<Done> startLoopback();

    /** Whether the bounding set has it; EINVAL where the kernel knows of no such capability. */
    Result<Boolean> isBounding(int capability);

    Result<Done> dropFromBounding(int capability);

    /** What is permitted stays permitted when this process changes from root to another user. */
    Result<Done> keepPermitted();

    Result<Capabilities> capabilities();

    Result<Done> setCapabilities(Capabilities wanted);

    /** It is to be permitted and inheritable before. */
    Result<Done> raiseAmbient(int capability);

    /** No exec gives more rights from now on: no set-id bit and no capability of a file. */
    Result<Done> forbidNewPrivileges();
}
