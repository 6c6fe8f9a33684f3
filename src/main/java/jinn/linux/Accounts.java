package jinn.linux;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Account;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.linux.Structs.Passwd;
import org.teavm.interop.Address;

/** Users and groups, as the C library reads them; linked with musl that is the two files only. */
final class Accounts {

    /** Groups asked for at first. */
    private static final int GROUPS = 64;

    /** More than that no process may have (Linux, NGROUPS_MAX). */
    private static final int GROUPS_MAX = 65_536;

    private Accounts() {
    }

    static Account find(Arena arena, String name) {
        Address asked = arena.only(name);
        Passwd entry = Libc.getpwnam(asked);
        if (entry == null) {
            return null;
        }
        int uid = entry.uid;
        int gid = entry.gid;
        String home = Arena.text(entry.home);
        return new Account(name, uid, gid, groups(arena, name, gid), home);
    }

    private static List<Integer> groups(Arena arena, String name, int gid) {
        int room = GROUPS;
        while (true) {
            int bytes = room * Integer.BYTES;
            arena.begin(Arena.room(name) + Arena.room(Integer.BYTES) + Arena.room(bytes));
            Address user = arena.copy(name);
            Address count = arena.take(Integer.BYTES);
            Address groups = arena.take(bytes);
            count.putInt(room);
            int outcome = Libc.getgrouplist(user, gid, groups, count);
            int found = count.getInt();
            if (outcome >= 0 || found <= room || found > GROUPS_MAX) {
                return list(groups, Math.min(found, room));
            }
            room = found;
        }
    }

    private static List<Integer> list(Address numbers, int count) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(numbers.add(i * Integer.BYTES).getInt());
        }
        return list;
    }

    /** Groups first: after setuid nothing may be taken any more. */
    static Result<Done> become(Arena arena, Account account) {
        Result<Done> done = setGroups(arena, account.groups());
        if (done.isOk()) {
            done = Errnos.done(Libc.setgid(account.gid()));
        }
        return done.isOk() ? Errnos.done(Libc.setuid(account.uid())) : done;
    }

    static Result<Done> setGroups(Arena arena, List<Integer> groups) {
        int count = groups.size();
        Address numbers = arena.only(count * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            numbers.add(i * Integer.BYTES).putInt(groups.get(i));
        }
        return Errnos.done(Libc.setgroups(count, numbers));
    }
}
