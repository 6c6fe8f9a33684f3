package jinn.control;

import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * {@code supervise/status}: 35 bytes, as every s6 since 2.2 reads and writes them, but 2.13, where
 * they are 43. Readers go by the size; whoever writes is told which.
 *
 * @param since when ./run last started or died
 * @param readySince when the service last became ready, or startable again
 * @param pid of ./run while up, of ./finish while that runs, else 0
 * @param last how ./run last died
 */
public record ServiceStatus(Tai64n since, Tai64n readySince, int pid, WaitStatus last,
        Flags flags) {

    public static final int SIZE = 35;

    /** In s6 2.13, which has the process group behind the process. */
    public static final int SIZE_WITH_GROUP = 43;

    private static final int READY_SINCE_AT = 12;
    private static final int PID_AT = 24;
    private static final int GROUP_AT = 32;

    /** From the end. */
    private static final int LAST_AT = 3;
    private static final int FLAGS_AT = 1;

    /** The last byte. */
    public record Flags(boolean paused, boolean finishing, boolean wantUp, boolean ready) {

        static Flags of(int bits) {
            return new Flags((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
        }

        int bits() {
            return (paused ? 1 : 0) | (finishing ? 2 : 0) | (wantUp ? 4 : 0) | (ready ? 8 : 0);
        }
    }

    /**
     * The record of a supervisor that has just begun. {@code paused} on a service that is not
     * up says that it was never started, since s6 2.14.
     */
    public static ServiceStatus beginning(Tai64n now, boolean wantUp) {
        return new ServiceStatus(now, now, 0, WaitStatus.exited(0),
                new Flags(true, false, wantUp, true));
    }

    public ServiceStatus wanting(boolean up) {
        return with(new Flags(flags.paused, flags.finishing, up, flags.ready));
    }

    public ServiceStatus pausedOrNot(boolean paused) {
        return with(new Flags(paused, flags.finishing, flags.wantUp, flags.ready));
    }

    /** ./run has started. */
    public ServiceStatus started(Tai64n now, int run) {
        return new ServiceStatus(now, readySince, run, last,
                new Flags(false, false, flags.wantUp, false));
    }

    /** The service has said that it is ready. */
    public ServiceStatus ready(Tai64n now) {
        return new ServiceStatus(since, now, pid, last,
                new Flags(flags.paused, flags.finishing, flags.wantUp, true));
    }

    /** ./run has died. */
    public ServiceStatus died(Tai64n now, WaitStatus status) {
        return new ServiceStatus(now, readySince, pid, status,
                new Flags(false, false, flags.wantUp, false));
    }

    /** ./finish has started. */
    public ServiceStatus finishing(int finish) {
        return new ServiceStatus(since, readySince, finish, last,
                new Flags(false, true, flags.wantUp, false));
    }

    /** Nothing runs, and the service could be started again. */
    public ServiceStatus startable(Tai64n now) {
        return new ServiceStatus(since, now, 0, last, new Flags(false, false, flags.wantUp, true));
    }

    private ServiceStatus with(Flags other) {
        return new ServiceStatus(since, readySince, pid, last, other);
    }

    public boolean isUp() {
        return pid != 0 && !flags.finishing;
    }

    /** Its supervisor has never started it. */
    public boolean isNotStartedYet() {
        return pid == 0 && flags.paused;
    }

    public byte[] bytes() {
        return bytes(SIZE);
    }

    /** Of one of the two sizes. A process that a supervisor starts leads its own group. */
    public byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        since.put(bytes, 0);
        readySince.put(bytes, READY_SINCE_AT);
        Bytes.putNumber(bytes, PID_AT, 8, pid);
        if (size == SIZE_WITH_GROUP) {
            Bytes.putNumber(bytes, GROUP_AT, 8, pid);
        }
        Bytes.putNumber(bytes, size - LAST_AT, 2, last.raw());
        bytes[size - FLAGS_AT] = (byte) flags.bits();
        return bytes;
    }

    public static boolean isSize(long size) {
        return size == SIZE || size == SIZE_WITH_GROUP;
    }

    /** Null where so many bytes are no status. */
    public static @Nullable ServiceStatus of(byte[] bytes) {
        if (!isSize(bytes.length)) {
            return null;
        }
        return new ServiceStatus(Tai64n.at(bytes, 0), Tai64n.at(bytes, READY_SINCE_AT),
                (int) Bytes.number(bytes, PID_AT, 8),
                new WaitStatus((int) Bytes.number(bytes, bytes.length - LAST_AT, 2)),
                Flags.of(bytes[bytes.length - FLAGS_AT]));
    }
}
