package jinn.linux;

import java.util.List;
import java.util.OptionalInt;
import jinn.kernel.FileInfo;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Users;
import jinn.linux.Structs.Group;
import jinn.linux.Structs.Passwd;
import org.teavm.interop.Address;

final class LinuxUsers implements Users {

    private final Arena arena;

    LinuxUsers(Arena arena) {
        this.arena = arena;
    }

    @Override
    public OptionalInt group(String name) {
        Address asked = arena.only(name);
        Group entry = Libc.getgrnam(asked);
        return entry == null ? OptionalInt.empty() : OptionalInt.of(entry.gid);
    }

    @Override
    public String userName(int uid) {
        Passwd entry = Libc.getpwuid(uid);
        return entry == null ? null : Arena.text(entry.name);
    }

    @Override
    public String groupName(int gid) {
        Group entry = Libc.getgrgid(gid);
        return entry == null ? null : Arena.text(entry.name);
    }

    @Override
    public FileInfo.Owner effective() {
        return new FileInfo.Owner(Libc.geteuid(), Libc.getegid());
    }

    @Override
    public Result<Done> setGroups(List<Integer> gids) {
        return Accounts.setGroups(arena, gids);
    }

    @Override
    public Result<Done> setGroup(int gid) {
        return Errnos.done(Libc.setgid(gid));
    }

    @Override
    public Result<Done> setUser(int uid) {
        return Errnos.done(Libc.setuid(uid));
    }
}
