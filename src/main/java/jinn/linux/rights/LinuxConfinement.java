package jinn.linux.rights;

import jinn.kernel.Confinement;
import jinn.linux.file.Descriptors;
import jinn.linux.file.Identity;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.MountConstants;
import jinn.linux.libc.RightsLibc;
import jinn.linux.libc.SocketLibc;
import jinn.value.Fd;
import jinn.value.Mounting;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;

/**
 * Whatever is given up here, the next program is really executed: what a capability, a set of them
 * or another set of mounts means to it, an exec decides.
 */
public final class LinuxConfinement implements Confinement {

    /** Of mount_setattr(2), open_tree(2) and move_mount(2): the same on every architecture. */
    private static final int READ_ONLY = 1;
    private static final int NO_SET_ID = 2;
    private static final int NO_DEVICES = 4;
    private static final int NO_EXEC = 8;
    private static final int BELOW = 0x8000;
    private static final int CLONE = 1;
    private static final int FROM_DESCRIPTOR = 4;
    private static final int ATTRIBUTES_SIZE = 32;

    /** Of capset(2), version 3: two sets of three words of 32 bits. */
    private static final int CAPABILITY_VERSION = 0x20080522;
    private static final int HEADER_SIZE = 8;
    private static final int SETS_SIZE = 24;
    private static final int WORDS = 3;
    private static final int WORD_BITS = 32;
    private static final long WORD = 0xffff_ffffL;

    /** Of a struct ifreq: the name, then what is asked. */
    private static final int INTERFACE_SIZE = 40;
    private static final int INTERFACE_NAME = 16;

    private final Arena arena;
    private final Identity identity;

    public LinuxConfinement(Arena arena, Identity identity) {
        this.arena = arena;
        this.identity = identity;
    }

    @Override
    public Result<Done> separate(Space space) {
        identity.change();
        int flag = switch (space) {
            case MOUNTS -> RightsLibc.CLONE_NEWNS();
            case HOST_NAME -> RightsLibc.CLONE_NEWUTS();
            case NETWORK -> RightsLibc.CLONE_NEWNET();
        };
        return Errnos.done(RightsLibc.unshare(flag));
    }

    @Override
    public Result<Done> stopSharingMounts() {
        Address root = arena.only("/");
        int flags = RightsLibc.MS_SLAVE() | MountConstants.MS_REC();
        return Errnos.done(Libc.mount(root, root, null, flags, null));
    }

    @Override
    public Result<Fd> cloneMounts(String path) {
        Address name = arena.only(path);
        int flags = CLONE | BELOW | Constants.O_CLOEXEC();
        int here = Constants.AT_FDCWD();
        return Descriptors.made((int) RightsLibc.syscall(RightsLibc.SYS_open_tree(), here, name,
                flags));
    }

    @Override
    public Result<Done> attachMounts(Fd clone, String path) {
        arena.begin(Arena.room("") + Arena.room(path));
        Address nothing = arena.copy("");
        Address target = arena.copy(path);
        int here = Constants.AT_FDCWD();
        return Errnos.done((int) RightsLibc.syscall(RightsLibc.SYS_move_mount(), clone.number(),
                nothing, here, target, FROM_DESCRIPTOR));
    }

    @Override
    public Result<Done> restrict(String path, int flags, boolean below) {
        long set = 0;
        set |= (flags & Mounting.READ_ONLY) != 0 ? READ_ONLY : 0;
        set |= (flags & Mounting.NO_SET_ID) != 0 ? NO_SET_ID : 0;
        set |= (flags & Mounting.NO_DEVICES) != 0 ? NO_DEVICES : 0;
        set |= (flags & Mounting.NO_EXEC) != 0 ? NO_EXEC : 0;
        arena.begin(Arena.room(path) + Arena.room(ATTRIBUTES_SIZE));
        Address name = arena.copy(path);
        Address attributes = zeroed(ATTRIBUTES_SIZE);
        attributes.putLong(set);
        int here = Constants.AT_FDCWD();
        return Errnos.done((int) RightsLibc.syscall(RightsLibc.SYS_mount_setattr(), here, name,
                below ? BELOW : 0, attributes, ATTRIBUTES_SIZE));
    }

    private Address zeroed(int size) {
        Address place = arena.take(size);
        for (int i = 0; i < size; i++) {
            place.add(i).putByte((byte) 0);
        }
        return place;
    }

    @Override
    public Result<Done> startLoopback() {
        int kind = RightsLibc.SOCK_DGRAM();
        int family = RightsLibc.AF_INET();
        Result<Fd> made = Descriptors.made(SocketLibc.socket(family, kind, 0));
        if (!(made instanceof Ok<Fd>(Fd socket))) {
            return new Failed<>(((Failed<Fd>) made).errno());
        }
        arena.begin(Arena.room(INTERFACE_SIZE));
        Address request = zeroed(INTERFACE_SIZE);
        request.putByte((byte) 'l');
        request.add(1).putByte((byte) 'o');
        request.add(INTERFACE_NAME).putShort((short) RightsLibc.IFF_UP());
        int up = RightsLibc.SIOCSIFFLAGS();
        Result<Done> done = Errnos.done(RightsLibc.ioctl(socket.number(), up, request));
        Descriptors.close(socket.number());
        return done;
    }

    @Override
    public Result<Boolean> isBounding(int capability) {
        int answer = RightsLibc.prctl(RightsLibc.PR_CAPBSET_READ(), capability, 0, 0, 0);
        int number = Constants.errno();
        return answer < 0 ? Errnos.failed(number) : new Ok<>(answer > 0);
    }

    @Override
    public Result<Done> dropFromBounding(int capability) {
        identity.change();
        return set(RightsLibc.PR_CAPBSET_DROP(), capability, 0);
    }

    @Override
    public Result<Done> keepPermitted() {
        return set(RightsLibc.PR_SET_KEEPCAPS(), 1, 0);
    }

    @Override
    public Result<Done> raiseAmbient(int capability) {
        identity.change();
        return set(RightsLibc.PR_CAP_AMBIENT(), RightsLibc.PR_CAP_AMBIENT_RAISE(), capability);
    }

    @Override
    public Result<Done> forbidNewPrivileges() {
        identity.change();
        return set(RightsLibc.PR_SET_NO_NEW_PRIVS(), 1, 0);
    }

    private static Result<Done> set(int option, long first, long second) {
        return Errnos.done(RightsLibc.prctl(option, first, second, 0, 0));
    }

    @Override
    public Result<Capabilities> capabilities() {
        Address header = header();
        Address sets = header.add(HEADER_SIZE);
        int outcome = (int) RightsLibc.syscall(RightsLibc.SYS_capget(), header, sets);
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number)
                : new Ok<>(new Capabilities(word(sets, 0), word(sets, 1), word(sets, 2)));
    }

    @Override
    public Result<Done> setCapabilities(Capabilities wanted) {
        identity.change();
        Address header = header();
        Address sets = header.add(HEADER_SIZE);
        put(sets, 0, wanted.effective());
        put(sets, 1, wanted.permitted());
        put(sets, 2, wanted.inheritable());
        return Errnos.done((int) RightsLibc.syscall(RightsLibc.SYS_capset(), header, sets));
    }

    /** With room behind it for the sets; about this process. */
    private Address header() {
        arena.begin(Arena.room(HEADER_SIZE + SETS_SIZE));
        Address header = zeroed(HEADER_SIZE + SETS_SIZE);
        header.putInt(CAPABILITY_VERSION);
        return header;
    }

    private static long word(Address sets, int which) {
        long low = sets.add(which * Integer.BYTES).getInt() & WORD;
        long high = sets.add((WORDS + which) * Integer.BYTES).getInt() & WORD;
        return high << WORD_BITS | low;
    }

    private static void put(Address sets, int which, long value) {
        sets.add(which * Integer.BYTES).putInt((int) value);
        sets.add((WORDS + which) * Integer.BYTES).putInt((int) (value >>> WORD_BITS));
    }
}
