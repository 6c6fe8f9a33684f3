package jinn.linux;

import jinn.kernel.Host;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.MountConstants;
import jinn.linux.libc.MountFlags;
import jinn.linux.libc.Structs.Statvfs;
import jinn.value.Mounting;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

final class LinuxHost implements Host {

    private static final String CONSOLE = "/dev/tty0";

    /** Of a host (Linux, __NEW_UTS_LEN). */
    private static final int NAME_MAX = 64;

    private final Arena arena;
    private final ProcessTitle title;

    LinuxHost(Arena arena, ProcessTitle title) {
        this.arena = arena;
        this.title = title;
    }

    @Override
    public Result<Done> mountTmpfs(String path, int permissions, Mount how) {
        String options = "mode=0" + Integer.toOctalString(permissions);
        int flags = MountConstants.MS_NODEV() | MountConstants.MS_NOSUID() | switch (how) {
            case FRESH -> 0;
            case REMOUNT -> MountConstants.MS_REMOUNT();
        };
        arena.begin(2 * Arena.room("tmpfs") + Arena.room(path) + Arena.room(options));
        Address type = arena.copy("tmpfs");
        Address target = arena.copy(path);
        Address words = arena.copy(options);
        return Errnos.done(Libc.mount(type, target, type, flags, words));
    }

    @Override
    public Result<Done> mount(String source, String path, String type) {
        arena.begin(Arena.room(source) + Arena.room(path) + Arena.room(type));
        Address from = arena.copy(source);
        Address target = arena.copy(path);
        Address kind = arena.copy(type);
        int flags = MountConstants.MS_NOSUID() | MountConstants.MS_NOEXEC();
        return Errnos.done(Libc.mount(from, target, kind, flags, null));
    }

    @Override
    public Result<Done> mount(Mounting mounting) {
        arena.begin(Arena.room(mounting.source()) + Arena.room(mounting.path())
                + Arena.room(mounting.type()) + Arena.room(mounting.words()));
        Address from = arena.copy(mounting.source());
        Address target = arena.copy(mounting.path());
        Address kind = arena.copy(mounting.type());
        Address words = arena.copy(mounting.words());
        return Errnos.done(Libc.mount(from, target, kind, MountFlags.of(mounting), words));
    }

    @Override
    public Result<Integer> restrictions(String path) {
        arena.begin(Arena.room(path) + Arena.room(Structure.sizeOf(Statvfs.class)));
        Address name = arena.copy(path);
        Statvfs info = arena.take(Structure.sizeOf(Statvfs.class)).toStructure();
        int outcome = Libc.statvfs(name, info);
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number)
                : new Ok<>(MountFlags.restricting(info.flags));
    }

    @Override
    public Result<Done> detach(String path) {
        Address target = arena.only(path);
        return Errnos.done(Libc.umount2(target, MountConstants.MNT_DETACH()));
    }

    @Override
    public Result<String> hostName() {
        Address name = arena.only(NAME_MAX + 1);
        int outcome = Libc.gethostname(name, NAME_MAX + 1);
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number) : new Ok<>(Arena.text(name));
    }

    @Override
    public Result<Done> setHostName(String text) {
        Address name = arena.only(text);
        return Errnos.done(Libc.sethostname(name, text.length()));
    }

    @Override
    public Result<Done> unmount(String path) {
        Address target = arena.only(path);
        return Errnos.done(Libc.umount2(target, 0));
    }

    @Override
    public Result<Done> remountReadOnly(String path) {
        arena.begin(2 * Arena.room(path));
        Address source = arena.copy(path);
        Address target = arena.copy(path);
        int flags = MountConstants.MS_REMOUNT() | MountConstants.MS_RDONLY();
        return Errnos.done(Libc.mount(source, target, null, flags, null));
    }

    @Override
    public Result<Done> stop(Stop how) {
        int command = switch (how) {
            case HALT -> Constants.RB_HALT_SYSTEM();
            case POWER_OFF -> Constants.RB_POWER_OFF();
            case REBOOT -> Constants.RB_AUTOBOOT();
        };
        return Errnos.done(Libc.reboot(command));
    }

    /** A machine without a virtual console has no kbrequest to take. */
    @Override
    public Result<Done> takeKeyboard() {
        Result<Done> taken = Errnos.done(Libc.reboot(Constants.RB_DISABLE_CAD()));
        Address path = arena.only(CONSOLE);
        int flags = Constants.O_RDONLY() | Constants.O_NOCTTY() | Constants.O_CLOEXEC();
        int console = Descriptors.open(path, flags, 0);
        if (console >= 0) {
            // result: a console that tells of no key is as good as none.
            Libc.ioctl(console, Constants.KDSIGACCEPT(), Constants.SIGWINCH());
            Descriptors.close(console);
        }
        return taken;
    }

    @Override
    public void sync() {
        Libc.sync();
    }

    @Override
    public void setTitle(String text) {
        title.show(text);
    }

    /** Makes room for a title while the parent can still share the room with its children. */
    void prepareTitle(String text) {
        title.makeRoom(text.length());
    }
}
